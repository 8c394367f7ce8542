/* A column gives row by row what the typed call gives, and a bad row stops no other. */
#include "check.h"

enum { ROWS = 600 };

static void notices(void) {
    static int32_t services[ROWS], kinds[ROWS], days[ROWS], latest[ROWS], statuses[ROWS];
    size_t failed = 77;
    for (int i = 0; i < ROWS; i++) {
        services[i] = i % 5 == 0 ? YAKKAN_SERVICE_ITES_EDR : YAKKAN_SERVICE_ITES_MDR;
        kinds[i] = 1 + i % 2;
        days[i] = 20270101 + i % 12 * 100 + i % 28;
        latest[i] = statuses[i] = -1;
    }
    days[7] = 20270230;
    services[8] = 11;
    kinds[9] = 3;
    days[10] = 21000101;
    CHECK_OK(yakkan_latest_notices(NULL, ROWS, services, kinds, days, latest, statuses, &failed));
    CHECK_EQUAL(failed, 4);
    for (int i = 0; i < ROWS; i++) {
        int32_t one = -1, effective = -1;
        CHECK_EQUAL(statuses[i], yakkan_latest_notice(NULL, services[i], kinds[i], days[i], &one, &effective));
        CHECK_EQUAL(latest[i], one);
    }
    CHECK_EQUAL(statuses[7], YAKKAN_STATUS_WRONG_FORM);
    CHECK_EQUAL(statuses[8], YAKKAN_STATUS_UNKNOWN_CODE);
    CHECK_EQUAL(statuses[9], YAKKAN_STATUS_UNKNOWN_CODE);
    CHECK_EQUAL(statuses[10], YAKKAN_STATUS_DATE_OUT_OF_RANGE);

    /* The result may take the place of the input. */
    CHECK_OK(yakkan_latest_notices(NULL, ROWS, services, kinds, days, days, statuses, &failed));
    for (int i = 0; i < ROWS; i++) CHECK_EQUAL(days[i], statuses[i] == YAKKAN_STATUS_OK ? latest[i] : days[i]);
}

static void charges(void) {
    static int32_t services[ROWS], starts[ROWS], last_days[ROWS], statuses[ROWS];
    static uint32_t quantities[ROWS];
    static int64_t prices[ROWS], amounts[ROWS];
    const int32_t known[] = {YAKKAN_SERVICE_NEC_MIMAMORI, YAKKAN_SERVICE_ITES_ID, YAKKAN_SERVICE_ITES_ID_SETUP};
    size_t failed = 77;
    for (int i = 0; i < ROWS; i++) {
        services[i] = known[i % 3];
        starts[i] = 20260101 + i % 12 * 100 + i % 28;
        last_days[i] = i % 4 == 0 ? starts[i] + 10000 : YAKKAN_NO_DAY;
        quantities[i] = (uint32_t)(1 + i % 40);
        prices[i] = 19800 + i % 50;
        amounts[i] = statuses[i] = -1;
    }
    prices[5] = -1;
    prices[6] = INT64_MAX;
    quantities[6] = UINT32_MAX;
    starts[6] = 20260105;
    last_days[6] = YAKKAN_NO_DAY;
    last_days[7] = 20251231;
    CHECK_OK(yakkan_charges(NULL, 202606, ROWS, services, starts, last_days, quantities, prices, 1, amounts, statuses, &failed));
    CHECK_EQUAL(failed, 3);
    CHECK_EQUAL(statuses[5], YAKKAN_STATUS_NEGATIVE_AMOUNT);
    CHECK_EQUAL(statuses[6], YAKKAN_STATUS_OUT_OF_INT64);
    CHECK_EQUAL(statuses[7], YAKKAN_STATUS_INTERVAL_REVERSED);
    CHECK_EQUAL(amounts[5], -1);
    for (int i = 8; i < ROWS; i++) {
        const yakkan_line line = {services[i], starts[i], quantities[i], last_days[i], YAKKAN_NO_DAY};
        const yakkan_price price = {services[i], 20000101, prices[i], 1, NULL, 0};
        yakkan_contract *contract = NULL;
        yakkan_prices *list = NULL;
        int64_t one = -1;
        CHECK_OK(yakkan_contract_new("C", 1, &line, 1, NULL, 0, &contract));
        CHECK_OK(yakkan_prices_new(&price, 1, &list));
        CHECK_OK(yakkan_charge(contract, NULL, list, services[i], 202606, &one));
        CHECK_EQUAL(statuses[i], YAKKAN_STATUS_OK);
        CHECK_EQUAL(amounts[i], one);
        yakkan_prices_free(list);
        yakkan_contract_free(contract);
    }

    /* By hand: three units from 2026-04-15, free in April, 3 × 1,980.5 in May. */
    const int32_t watch = YAKKAN_SERVICE_NEC_MIMAMORI, start = 20260415;
    const uint32_t three = 3;
    const int64_t price = 19805;
    int32_t status = -1;
    int64_t amount = -1;
    CHECK_OK(yakkan_charges(NULL, 202604, 1, &watch, &start, NULL, &three, &price, 1, &amount, &status, &failed));
    CHECK_EQUAL(amount, 0);
    CHECK_OK(yakkan_charges(NULL, 202605, 1, &watch, &start, NULL, &three, &price, 1, &amount, &status, &failed));
    CHECK_EQUAL(amount, 5941);
    amount = status = -1;
    failed = 77;
    CHECK_EQUAL(yakkan_charges(NULL, 202613, 1, &watch, &start, NULL, &three, &price, 1, &amount, &status, &failed), YAKKAN_STATUS_WRONG_FORM);
    CHECK_EQUAL(yakkan_charges(NULL, 202605, 1, &watch, &start, NULL, &three, &price, 11, &amount, &status, &failed), YAKKAN_STATUS_AMOUNT_OVERFLOW);
    CHECK_EQUAL(amount, -1);
    CHECK_EQUAL(status, -1);
    CHECK_EQUAL(failed, 77);
}

static void due_instants(void) {
    static int32_t commitments[ROWS], severities[ROWS], statuses[ROWS];
    static int64_t from[ROWS], due[ROWS];
    size_t failed = 77;
    for (int i = 0; i < ROWS; i++) {
        commitments[i] = YAKKAN_COMMITMENT_ESET_FIRST_RESPONSE;
        severities[i] = YAKKAN_SEVERITY_A + i % 3;
        from[i] = (INT64_C(1793322000) + i * INT64_C(7001)) * INT64_C(1000000000) + i;
        due[i] = statuses[i] = -1;
    }
    severities[3] = YAKKAN_SEVERITY_NONE;
    severities[4] = 77;
    commitments[5] = 77;
    commitments[6] = YAKKAN_COMMITMENT_ESET_AGENT_UPGRADE;
    severities[6] = YAKKAN_SEVERITY_NONE;
    from[7] = INT64_MAX;
    commitments[8] = YAKKAN_COMMITMENT_NEC_FAILURE_CONTACT;
    severities[8] = YAKKAN_SEVERITY_A;
    CHECK_OK(yakkan_due_instants(NULL, NULL, ROWS, commitments, severities, from, due, statuses, &failed));
    CHECK_EQUAL(failed, 5);
    CHECK_EQUAL(due[8] == YAKKAN_NO_INSTANT, 1);
    for (int i = 0; i < ROWS; i++) {
        int64_t one = -1;
        CHECK_EQUAL(statuses[i], yakkan_due_instant(NULL, NULL, commitments[i], severities[i], from[i], &one));
        CHECK_EQUAL(due[i], one);
    }
    const int32_t answer = YAKKAN_COMMITMENT_NEC_INQUIRY_ANSWER;
    CHECK_OK(yakkan_due_instants(NULL, NULL, 1, &answer, NULL, from, due, statuses, &failed));
    CHECK_EQUAL(due[0], INT64_C(1793955600000000000));
}

int main(void) {
    notices();
    charges();
    due_instants();
    return finish("columns");
}
