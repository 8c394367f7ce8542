/* Wrong input of every kind is a status, and nothing is written. */
#include "check.h"

static const char QUESTION[] = "{\"do\": \"service\", \"service\": \"ites-mdr\"}";

static void versions(void) {
    CHECK_EQUAL(yakkan_abi_version(), YAKKAN_ABI_VERSION);
    CHECK_OK(yakkan_check_abi(YAKKAN_ABI_VERSION));
    CHECK_EQUAL(yakkan_check_abi(YAKKAN_ABI_VERSION + 1), YAKKAN_STATUS_WRONG_VERSION);
    CHECK_EQUAL(yakkan_check_abi(0), YAKKAN_STATUS_WRONG_VERSION);
    char text[32], want[32];
    size_t length = 0;
    CHECK_OK(yakkan_version(text, sizeof text, &length));
    snprintf(want, sizeof want, "%d.%d.%d", YAKKAN_VERSION_MAJOR, YAKKAN_VERSION_MINOR, YAKKAN_VERSION_PATCH);
    CHECK_EQUAL(strcmp(text, want), 0);
}

static void nulls(void) {
    yakkan_contract *contract = managed();
    const yakkan_part part = {YAKKAN_SERVICE_ITES_MDR, YAKKAN_WISH_CANCEL, 0, 20270310};
    int32_t a = 77, b = 77;
    int64_t wide = 77;
    uint32_t count = 77;
    size_t failed = 77;
    CHECK_EQUAL(yakkan_check_quantity(YAKKAN_SERVICE_ITES_MDR, 25, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260401, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_latest_notice(NULL, YAKKAN_SERVICE_ITES_MDR, 1, 20270210, &a, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_latest_notice(NULL, YAKKAN_SERVICE_ITES_MDR, 1, 20270210, NULL, &a), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_check_change(NULL, NULL, &part, 1, 20260615, 0, &a), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_check_change(contract, NULL, NULL, 1, 20260615, 0, &a), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_check_change(contract, NULL, NULL, 0, 20260615, 0, &a), YAKKAN_STATUS_MISSING_FIELD);
    CHECK_EQUAL(yakkan_earliest_change(contract, NULL, &part, 1, 20260615, 0, &a, NULL, &b), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_charge(contract, NULL, NULL, 0, 202605, &wide), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_allowance_left(contract, NULL, 1, 20260515, NULL, 1, &count), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_cover_left(contract, NULL, NULL, 0, 20260515, &wide, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_payable(contract, NULL, NULL, 0, NULL, &wide, &wide, &a), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_due_instant(NULL, NULL, 40, 1, 0, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_due_day(NULL, NULL, 41, 0, 20260401, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_latest_notices(NULL, 1, NULL, &a, &a, &b, &b, &failed), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_latest_notices(NULL, 1, &a, &a, &a, &b, NULL, &failed), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_latest_notices(NULL, 1, &a, &a, &a, &b, &b, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_contract_new("C", 1, NULL, 0, NULL, 0, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_contract_read(NULL, 5, &contract), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_answer(NULL, QUESTION, sizeof QUESTION - 1, NULL, 0, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_service_code(NULL, 8, &a), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_service_code("ites-mdr", 8, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(a, 77);
    CHECK_EQUAL(b, 77);
    CHECK_EQUAL(wide, 77);
    CHECK_EQUAL(count, 77);
    CHECK_EQUAL(failed, 77);
    yakkan_contract_free(contract);

    /* Null is nothing to free, and an empty list needs no place. */
    yakkan_contract_free(NULL);
    yakkan_readings_free(NULL);
    yakkan_prices_free(NULL);
    yakkan_catalog_free(NULL);
    yakkan_readings *readings = NULL;
    CHECK_OK(yakkan_readings_new(NULL, 0, &readings));
    yakkan_readings_free(readings);
    CHECK_OK(yakkan_latest_notices(NULL, 0, NULL, NULL, NULL, NULL, NULL, &failed));
    CHECK_EQUAL(failed, 0);
}

static void misaligned(void) {
    union {
        int64_t align;
        unsigned char bytes[64];
    } space;
    memset(&space, 77, sizeof space);
    void *odd = space.bytes + 1;
    int32_t day = 20270210, code = YAKKAN_SERVICE_ITES_MDR, kind = 1, status = 77;
    size_t failed = 77;
    CHECK_EQUAL(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260401, (int32_t *)odd), YAKKAN_STATUS_MISALIGNED);
    CHECK_EQUAL(yakkan_latest_notices(NULL, 1, &code, &kind, (int32_t *)odd, &day, &status, &failed), YAKKAN_STATUS_MISALIGNED);
    CHECK_EQUAL(yakkan_latest_notices(NULL, 1, &code, &kind, &day, (int32_t *)odd, &status, &failed), YAKKAN_STATUS_MISALIGNED);
    CHECK_EQUAL(yakkan_latest_notices(NULL, 1, &code, &kind, &day, &status, &status, (size_t *)odd), YAKKAN_STATUS_MISALIGNED);
    CHECK_EQUAL(yakkan_readings_new((int32_t *)odd, 1, (yakkan_readings **)odd), YAKKAN_STATUS_MISALIGNED);
    CHECK_EQUAL(yakkan_latest_notices((yakkan_readings *)odd, 1, &code, &kind, &day, &status, &status, &failed), YAKKAN_STATUS_MISALIGNED);
    yakkan_readings_free((yakkan_readings *)odd); /* kept as the last error, nothing else */
    char text[128];
    size_t length = 0;
    CHECK_OK(yakkan_last_error(text, sizeof text, &length));
    CHECK_EQUAL(strstr(text, "not aligned") != NULL, 1);
    for (size_t i = 0; i < sizeof space; i++) CHECK_EQUAL(space.bytes[i], 77);
    CHECK_EQUAL(status, 77);
    CHECK_EQUAL(failed, 77);
    CHECK_EQUAL(day, 20270210);
}

static void texts(void) {
    char *buffer = malloc(65536);
    size_t length = 0;
    CHECK_OK(yakkan_answer(NULL, QUESTION, sizeof QUESTION - 1, buffer, 65536, &length));
    const size_t whole = length;
    CHECK_EQUAL(strlen(buffer), whole);
    CHECK_EQUAL(strncmp(buffer, "{\"ok\":", 6), 0);

    /* One byte too few leaves the buffer alone; exactly enough fills it. */
    const struct {
        size_t capacity;
        int32_t status;
    } cases[] = {{0, YAKKAN_STATUS_BUFFER_TOO_SMALL}, {1, YAKKAN_STATUS_BUFFER_TOO_SMALL}, {whole, YAKKAN_STATUS_BUFFER_TOO_SMALL}, {whole + 1, YAKKAN_STATUS_OK}};
    for (size_t i = 0; i < 4; i++) {
        char *exact = malloc(cases[i].capacity + 1);
        memset(exact, 77, cases[i].capacity + 1);
        length = 0;
        CHECK_EQUAL(yakkan_answer(NULL, QUESTION, sizeof QUESTION - 1, exact, cases[i].capacity, &length), cases[i].status);
        CHECK_EQUAL(length, whole);
        CHECK_EQUAL(exact[cases[i].capacity], 77);
        if (cases[i].status == YAKKAN_STATUS_OK) CHECK_EQUAL(memcmp(exact, buffer, whole + 1), 0);
        else if (cases[i].capacity > 0) CHECK_EQUAL(exact[0], 77);
        free(exact);
    }
    length = 0;
    CHECK_EQUAL(yakkan_answer(NULL, QUESTION, sizeof QUESTION - 1, NULL, 0, &length), YAKKAN_STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(length, whole);
    CHECK_EQUAL(yakkan_answer(NULL, QUESTION, sizeof QUESTION - 1, NULL, 65536, &length), YAKKAN_STATUS_BUFFER_TOO_SMALL);

    /* Any UTF-8 has an answer; other bytes have none. */
    CHECK_OK(yakkan_answer(NULL, NULL, 0, buffer, 65536, &length));
    CHECK_EQUAL(strstr(buffer, "bad-json") != NULL, 1);
    CHECK_OK(yakkan_answer(NULL, "{\"do\": \"\xE7\xB4\x84\"}", 13, buffer, 65536, &length));
    CHECK_EQUAL(strstr(buffer, "unknown-question") != NULL, 1);
    length = 77;
    CHECK_EQUAL(yakkan_answer(NULL, "{\"do\": \"\xE7\xB4\"}", 12, buffer, 65536, &length), YAKKAN_STATUS_NOT_UTF8);
    CHECK_EQUAL(yakkan_answer(NULL, "\xFF", 1, buffer, 65536, &length), YAKKAN_STATUS_NOT_UTF8);
    CHECK_EQUAL(yakkan_answer(NULL, "\xED\xA0\x80", 3, buffer, 65536, &length), YAKKAN_STATUS_NOT_UTF8);
    CHECK_EQUAL(length, 77);
    yakkan_contract *contract = NULL;
    CHECK_EQUAL(yakkan_contract_read("\xFF", 1, &contract), YAKKAN_STATUS_NOT_UTF8);
    CHECK_EQUAL(yakkan_contract_new("\xFF", 1, NULL, 0, NULL, 0, &contract), YAKKAN_STATUS_NOT_UTF8);
    const yakkan_price price = {YAKKAN_SERVICE_ITES_ID, 20260101, 100, 0, "\xFF", 1};
    yakkan_prices *prices = NULL;
    CHECK_EQUAL(yakkan_prices_new(&price, 1, &prices), YAKKAN_STATUS_NOT_UTF8);
    CHECK_EQUAL(contract == NULL && prices == NULL, 1);

    int32_t service = 77;
    CHECK_OK(yakkan_service_code("ites-mdr", 8, &service));
    CHECK_EQUAL(service, YAKKAN_SERVICE_ITES_MDR);
    CHECK_EQUAL(yakkan_service_code("ites-mdr", 7, &service), YAKKAN_STATUS_UNKNOWN_SERVICE);
    CHECK_EQUAL(service, YAKKAN_SERVICE_ITES_MDR);
    CHECK_OK(yakkan_status_name(YAKKAN_STATUS_DATE_OUT_OF_RANGE, buffer, 65536, &length));
    CHECK_EQUAL(strcmp(buffer, "date-out-of-range"), 0);
    CHECK_EQUAL(yakkan_status_name(100, buffer, 65536, &length), YAKKAN_STATUS_UNKNOWN_CODE);
    free(buffer);
}

static void counts(void) {
    yakkan_contract *contract = managed();
    const yakkan_part part = {YAKKAN_SERVICE_ITES_MDR, YAKKAN_WISH_CANCEL, 0, 20270310};
    int32_t number = 77;
    int64_t wide = 77;
    uint32_t left = 77;
    size_t failed = 77;
    const size_t huge[] = {SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 4 + 1, SIZE_MAX / 8 + 1};
    for (size_t i = 0; i < 4; i++) {
        CHECK_EQUAL(yakkan_latest_notices(NULL, huge[i], &number, &number, &number, &number, &number, &failed), YAKKAN_STATUS_COUNT_TOO_LARGE);
        CHECK_EQUAL(yakkan_charges(NULL, 202605, huge[i], &number, &number, NULL, &left, &wide, 0, &wide, &number, &failed), YAKKAN_STATUS_COUNT_TOO_LARGE);
        CHECK_EQUAL(yakkan_due_instants(NULL, NULL, huge[i], &number, NULL, &wide, &wide, &number, &failed), YAKKAN_STATUS_COUNT_TOO_LARGE);
        CHECK_EQUAL(yakkan_check_change(contract, NULL, &part, huge[i], 20260615, 0, &number), YAKKAN_STATUS_COUNT_TOO_LARGE);
    }
    CHECK_EQUAL(yakkan_answer(NULL, QUESTION, SIZE_MAX, NULL, 0, &failed), YAKKAN_STATUS_COUNT_TOO_LARGE);
    int32_t *days = malloc((YAKKAN_LIST_LIMIT + 1) * sizeof *days);
    for (size_t i = 0; i <= YAKKAN_LIST_LIMIT; i++) days[i] = 20260515;
    CHECK_EQUAL(yakkan_allowance_left(contract, NULL, 1, 20260515, days, YAKKAN_LIST_LIMIT + 1, &left), YAKKAN_STATUS_TOO_MANY);
    CHECK_EQUAL(left, 77);
    CHECK_OK(yakkan_allowance_left(contract, NULL, 1, 20260515, days, YAKKAN_LIST_LIMIT, &left));
    CHECK_EQUAL(left, 0);
    free(days);
    CHECK_EQUAL(number, 77);
    CHECK_EQUAL(wide, 77);
    CHECK_EQUAL(failed, 77);
    yakkan_contract_free(contract);
}

static void codes_and_days(void) {
    int32_t day = 77, other = 77;
    const int32_t unknown[] = {INT32_MIN, -1, 0, 9, 19, 60, INT32_MAX};
    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        yakkan_readings *readings = NULL;
        CHECK_EQUAL(yakkan_lock_end(unknown[i], 20260401, &day), YAKKAN_STATUS_UNKNOWN_CODE);
        CHECK_EQUAL(yakkan_latest_notice(NULL, YAKKAN_SERVICE_ITES_MDR, unknown[i], 20270210, &day, &other), YAKKAN_STATUS_UNKNOWN_CODE);
        CHECK_EQUAL(yakkan_due_day(NULL, NULL, unknown[i], 0, 20270210, &day), YAKKAN_STATUS_UNKNOWN_CODE);
        CHECK_EQUAL(yakkan_readings_new(&unknown[i], 1, &readings), YAKKAN_STATUS_UNKNOWN_CODE);
        CHECK_EQUAL(readings == NULL, 1);
    }
    const struct {
        int32_t day, status;
    } days[] = {
        {0, YAKKAN_STATUS_WRONG_FORM},           {-20260401, YAKKAN_STATUS_WRONG_FORM},
        {20260230, YAKKAN_STATUS_WRONG_FORM},    {INT32_MAX, YAKKAN_STATUS_WRONG_FORM},
        {INT32_MIN, YAKKAN_STATUS_WRONG_FORM},   {19991231, YAKKAN_STATUS_DATE_OUT_OF_RANGE},
        {21000101, YAKKAN_STATUS_DATE_OUT_OF_RANGE},
    };
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        CHECK_EQUAL(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, days[i].day, &day), days[i].status);
    CHECK_EQUAL(day, 77);
    CHECK_EQUAL(other, 77);
}

static void contracts(void) {
    const yakkan_line line = {YAKKAN_SERVICE_NEC_MIMAMORI, 20260415, 3, 20270430, YAKKAN_NO_DAY};
    const struct {
        yakkan_line lines[2];
        size_t line_count;
        yakkan_scheduled_change changes[2];
        size_t change_count;
        int32_t status;
    } cases[] = {
        {{line}, 1, {{0, 20260416, 4}}, 1, YAKKAN_STATUS_OK},
        {{line}, 1, {{0, 20260415, 4}}, 1, YAKKAN_STATUS_CHANGE_OUTSIDE_LINE},
        {{line}, 1, {{0, 20270430, 4}}, 1, YAKKAN_STATUS_OK},
        {{line}, 1, {{0, 20270501, 4}}, 1, YAKKAN_STATUS_CHANGE_OUTSIDE_LINE},
        {{line}, 1, {{1, 20260501, 4}}, 1, YAKKAN_STATUS_OUT_OF_RANGE},
        {{line}, 1, {{0, 20260501, 4}, {0, 20260501, 5}}, 2, YAKKAN_STATUS_DUPLICATE_CHANGE},
        {{line, line}, 2, {{0, 0, 0}}, 0, YAKKAN_STATUS_DUPLICATE_LINE},
        {{{YAKKAN_SERVICE_NEC_MIMAMORI, 20260415, 3, 20260414, 0}}, 1, {{0, 0, 0}}, 0, YAKKAN_STATUS_INTERVAL_REVERSED},
        {{{YAKKAN_SERVICE_ITES_ID, 20260415, 20, 0, 20260415}}, 1, {{0, 0, 0}}, 0, YAKKAN_STATUS_UNKNOWN_FIELD},
        {{{11, 20260415, 3, 0, 0}}, 1, {{0, 0, 0}}, 0, YAKKAN_STATUS_UNKNOWN_CODE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        yakkan_contract *contract = NULL;
        CHECK_EQUAL(yakkan_contract_new("C", 1, cases[i].lines, cases[i].line_count, cases[i].changes, cases[i].change_count, &contract), cases[i].status);
        CHECK_EQUAL(contract != NULL, cases[i].status == YAKKAN_STATUS_OK);
        yakkan_contract_free(contract);
    }
    const char good[] = "{\"id\": \"C-1\", \"lines\": []}", bad[] = "{\"id\": \"C-1\", \"lines\": [], \"line\": 1}";
    yakkan_contract *contract = NULL;
    CHECK_EQUAL(yakkan_contract_read(bad, sizeof bad - 1, &contract), YAKKAN_STATUS_UNKNOWN_FIELD);
    CHECK_EQUAL(contract == NULL, 1);
    CHECK_OK(yakkan_contract_read(good, sizeof good - 1, &contract));
    yakkan_contract_free(contract);

    yakkan_price twice[] = {{YAKKAN_SERVICE_ITES_ID, 20260101, 100, 0, NULL, 0}, {YAKKAN_SERVICE_ITES_ID, 20260101, 110, 0, NULL, 0}};
    yakkan_prices *prices = NULL;
    CHECK_EQUAL(yakkan_prices_new(twice, 2, &prices), YAKKAN_STATUS_DUPLICATE_PRICE);
    twice[1].unit_price = -1;
    CHECK_EQUAL(yakkan_prices_new(twice, 2, &prices), YAKKAN_STATUS_NEGATIVE_AMOUNT);
    twice[1].unit_price = 1;
    twice[1].decimals = 11;
    CHECK_EQUAL(yakkan_prices_new(twice, 2, &prices), YAKKAN_STATUS_AMOUNT_OVERFLOW);
    CHECK_EQUAL(prices == NULL, 1);
}

static void last_error(void) {
    int32_t day = 77;
    char text[256];
    size_t length = 0;
    CHECK_EQUAL(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260230, &day), YAKKAN_STATUS_WRONG_FORM);
    CHECK_OK(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260401, &day)); /* a call that succeeds leaves it */
    CHECK_EQUAL(yakkan_last_error(text, 4, &length), YAKKAN_STATUS_BUFFER_TOO_SMALL); /* and so do those that tell it */
    CHECK_EQUAL(yakkan_last_error(text, sizeof text, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_status_name(5, text, sizeof text, &length), YAKKAN_STATUS_UNKNOWN_CODE);
    CHECK_OK(yakkan_last_error(text, sizeof text, &length));
    CHECK_EQUAL(strcmp(text, "start: 20260230 is not a day; write 20261031"), 0);
    CHECK_EQUAL(length, strlen(text));
}

static void documents(const char *path) {
    char *document = malloc(1 << 20), *answer = malloc(1 << 16);
    FILE *file = fopen(path, "rb");
    if (file == NULL) abort();
    const size_t size = fread(document, 1, 1 << 20, file);
    fclose(file);
    yakkan_catalog *catalog = NULL;
    CHECK_OK(yakkan_catalog_with_document(NULL, document, size, &catalog));
    size_t length = 0;
    const char question[] = "{\"do\": \"documents\"}";
    CHECK_OK(yakkan_answer(catalog, question, sizeof question - 1, answer, 1 << 16, &length));
    CHECK_EQUAL(strstr(answer, "KAZE") != NULL, 1);
    CHECK_OK(yakkan_answer(NULL, question, sizeof question - 1, answer, 1 << 16, &length));
    CHECK_EQUAL(strstr(answer, "KAZE") == NULL, 1);

    yakkan_catalog *twice = NULL;
    CHECK_EQUAL(yakkan_catalog_with_document(catalog, document, size, &twice), YAKKAN_STATUS_WRONG_FORM);
    CHECK_EQUAL(yakkan_catalog_with_document(NULL, "{}", 2, &twice), YAKKAN_STATUS_WRONG_FORM);
    CHECK_EQUAL(twice == NULL, 1);
    yakkan_catalog_free(catalog);
    free(document);
    free(answer);
}

static void cells(void) {
    char *buffer = malloc(1 << 17);
    size_t length = 0;
    const char lock[] = "{\"function\": \"YAKKAN.LOCK_END\", \"arguments\": [\"ites-mdr\", \"2026-04-01\"]}";
    CHECK_OK(yakkan_cell(lock, sizeof lock - 1, buffer, 1 << 17, &length));
    CHECK_EQUAL(strcmp(buffer, "{\"value\":46477}"), 0); /* 2027-03-31 */
    CHECK_EQUAL(length, strlen(buffer));
    const char few[] = "{\"function\": \"YAKKAN.CHECK_QUANTITY\", \"arguments\": [\"ites-mdr\", 24], \"language\": \"en\"}";
    CHECK_OK(yakkan_cell(few, sizeof few - 1, buffer, 1 << 17, &length));
    CHECK_EQUAL(strcmp(buffer, "{\"value\":\"needs \xE2\x89\xA5 25\"}"), 0);
    const char empty[] = "{\"function\": \"YAKKAN.LOCK_END\", \"arguments\": [\"ites-mdr\"]}";
    CHECK_OK(yakkan_cell(empty, sizeof empty - 1, buffer, 1 << 17, &length));
    CHECK_EQUAL(strstr(buffer, "missing-field") != NULL, 1);
    CHECK_OK(yakkan_cell(NULL, 0, buffer, 1 << 17, &length));
    CHECK_EQUAL(strstr(buffer, "bad-json") != NULL, 1);

    length = 0;
    memset(buffer, 77, 16);
    CHECK_EQUAL(yakkan_cell(lock, sizeof lock - 1, buffer, 15, &length), YAKKAN_STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(length, 15);
    CHECK_EQUAL(buffer[0], 77);
    CHECK_EQUAL(yakkan_cell("\xFF", 1, buffer, 1 << 17, &length), YAKKAN_STATUS_NOT_UTF8);
    CHECK_EQUAL(yakkan_cell(lock, sizeof lock - 1, buffer, 1 << 17, NULL), YAKKAN_STATUS_NULL_POINTER);
    CHECK_EQUAL(yakkan_cell(NULL, 1, buffer, 1 << 17, &length), YAKKAN_STATUS_NULL_POINTER);

    CHECK_OK(yakkan_functions(buffer, 1 << 17, &length));
    CHECK_EQUAL(strstr(buffer, "\"name\":\"YAKKAN.LOCK_END\"") != NULL, 1);
    CHECK_EQUAL(yakkan_functions(NULL, 0, NULL), YAKKAN_STATUS_NULL_POINTER);
    free(buffer);
}

int main(int argc, char **argv) {
    versions();
    nulls();
    misaligned();
    texts();
    counts();
    codes_and_days();
    contracts();
    last_error();
    cells();
    if (argc > 1) documents(argv[1]);
    return finish("input");
}
