/* Eight threads at once: one contract for all of them, an error for each. */
#include <pthread.h>

#include "check.h"

enum { THREADS = 8, ROUNDS = 200 };

static yakkan_contract *contract;
static yakkan_readings *readings;

static void *work(void *place) {
    const int32_t number = *(const int32_t *)place;
    const int32_t uses[] = {20260501, 20260502};
    const yakkan_part cancel = {YAKKAN_SERVICE_ITES_MDR, YAKKAN_WISH_CANCEL, 0, YAKKAN_NO_DAY};
    char text[256], want[256], answer[4096];
    size_t length = 0;
    intptr_t wrong = 0;
    snprintf(want, sizeof want, "start: %d is not a day; write 20261031", 20260040 + number);
    for (int i = 0; i < ROUNDS; i++) {
        int32_t on = 0, outcome = 0, day = 0;
        uint32_t left = 99;
        wrong += yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260040 + number, &day) != YAKKAN_STATUS_WRONG_FORM;
        wrong += yakkan_earliest_change(contract, readings, &cancel, 1, 20261130, YAKKAN_ATTESTED_YES, &on, &outcome, NULL) != YAKKAN_STATUS_OK;
        wrong += on != 20270401; /* counted in clear months, the notice is a day late for March */
        wrong += yakkan_allowance_left(contract, NULL, YAKKAN_ALLOWANCE_ITES_TICKET_VERIFICATION, 20260515, uses, (size_t)(number % 3), &left) != YAKKAN_STATUS_OK;
        wrong += left != (uint32_t)(3 - number % 3);
        wrong += yakkan_answer(NULL, "{\"do\": \"documents\"}", 19, answer, sizeof answer, &length) != YAKKAN_STATUS_OK;
        wrong += yakkan_last_error(text, sizeof text, &length) != YAKKAN_STATUS_OK || strcmp(text, want) != 0;
    }
    return (void *)wrong;
}

int main(void) {
    const int32_t values[] = {YAKKAN_READING_NOTICE_COUNT_CLEAR_MONTHS};
    contract = managed();
    CHECK_OK(yakkan_readings_new(values, 1, &readings));
    pthread_t threads[THREADS];
    int32_t numbers[THREADS];
    for (int i = 0; i < THREADS; i++) {
        numbers[i] = i;
        CHECK_EQUAL(pthread_create(&threads[i], NULL, work, &numbers[i]), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        void *wrong = NULL;
        CHECK_EQUAL(pthread_join(threads[i], &wrong), 0);
        CHECK_EQUAL((intptr_t)wrong, 0);
    }
    char text[16];
    size_t length = 99;
    CHECK_OK(yakkan_last_error(text, sizeof text, &length)); /* no call of this thread has failed */
    CHECK_EQUAL(length, 0);
    yakkan_readings_free(readings);
    yakkan_contract_free(contract);
    return finish("threads");
}
