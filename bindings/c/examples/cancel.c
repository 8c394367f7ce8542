/*
 * A customer gave notice to cancel MDR. When does it end, by when had notice to be in, and which clauses say so?
 *
 *   cc -std=c11 cancel.c $(pkg-config --cflags --libs yakkan) -o cancel
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <yakkan.h>

/* Stops with the library's own words where a call fails. */
static void expect(yakkan_status status) {
    char words[512];
    size_t length;
    if (status == YAKKAN_STATUS_OK) return;
    if (yakkan_last_error(words, sizeof words, &length) != YAKKAN_STATUS_OK) strcpy(words, "no more is known");
    fprintf(stderr, "yakkan: status %d: %s\n", (int)status, words);
    exit(EXIT_FAILURE);
}

static void print_day(const char *what, int32_t day) {
    printf("%s %04d-%02d-%02d\n", what, (int)(day / 10000), (int)(day / 100 % 100), (int)(day % 100));
}

int main(void) {
    if (yakkan_check_abi(YAKKAN_ABI_VERSION) != YAKKAN_STATUS_OK) {
        fprintf(stderr, "yakkan.h and libyakkan are of different versions\n");
        return EXIT_FAILURE;
    }

    /* What the customer has: EDR and MDR, 30 each, on the two basic contracts. */
    const yakkan_line lines[] = {
        {.service = YAKKAN_SERVICE_ITES_BASE, .start = 20260401, .quantity = 1},
        {.service = YAKKAN_SERVICE_ITES_EDR_MDR_BASE, .start = 20260401, .quantity = 1},
        {.service = YAKKAN_SERVICE_ITES_EDR, .start = 20260401, .quantity = 30},
        {.service = YAKKAN_SERVICE_ITES_MDR, .start = 20260401, .quantity = 30},
    };
    yakkan_contract *contract = NULL;
    expect(yakkan_contract_new("C-1", 3, lines, sizeof lines / sizeof lines[0], NULL, 0, &contract));

    /* The notice arrived in writing on 15 June. The lock runs for a year, and notice is due four months before the end. */
    const yakkan_part cancel = {.service = YAKKAN_SERVICE_ITES_MDR, .wish = YAKKAN_WISH_CANCEL};
    int32_t ask_for, ends, outcome, locked_until, latest, effective;
    expect(yakkan_earliest_change(contract, NULL, &cancel, 1, 20260615, YAKKAN_ATTESTED_YES, &ask_for, &outcome, &ends));
    expect(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260401, &locked_until));
    expect(yakkan_latest_notice(NULL, YAKKAN_SERVICE_ITES_MDR, YAKKAN_NOTICE_KIND_CANCELLATION, ask_for, &latest, &effective));
    print_day("locked until    ", locked_until);
    print_day("ask for         ", ask_for);
    print_day("ends with       ", ends);
    print_day("notice in by    ", latest);
    yakkan_contract_free(contract);

    /* The reasons are words: the request language tells them, in English and Japanese, each with its clause. */
    const char question[] = "{\"do\": \"latest_notice\", \"service\": \"ites-mdr\", \"kind\": \"cancel\", \"on\": \"2027-03-01\"}";
    size_t length = 0;
    if (yakkan_answer(NULL, question, strlen(question), NULL, 0, &length) != YAKKAN_STATUS_BUFFER_TOO_SMALL) return EXIT_FAILURE;
    char *answer = malloc(length + 1);
    if (answer == NULL) return EXIT_FAILURE;
    expect(yakkan_answer(NULL, question, strlen(question), answer, length + 1, &length));
    puts(answer);
    free(answer);
    return EXIT_SUCCESS;
}
