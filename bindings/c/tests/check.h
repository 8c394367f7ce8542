/* What every test needs: a check that counts, and says where it failed. */
#ifndef CHECK_H
#define CHECK_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <yakkan.h>

static int checks = 0;
static int failures = 0;

#define CHECK_EQUAL(got, want)                                                                              \
    do {                                                                                                    \
        const long long got_ = (long long)(got), want_ = (long long)(want);                                 \
        checks++;                                                                                           \
        if (got_ != want_) {                                                                                \
            failures++;                                                                                     \
            fprintf(stderr, "%s:%d: %s is %lld, not %lld\n", __FILE__, __LINE__, #got, got_, want_);        \
        }                                                                                                   \
    } while (0)

#define CHECK_OK(call) CHECK_EQUAL((call), YAKKAN_STATUS_OK)

/* The verdict of a test program. */
static inline int finish(const char *name) {
    if (failures == 0) printf("%s: %d checks\n", name, checks);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* EDR and MDR, 30 each, with what they presuppose, from 2026-04-01 on. */
static inline yakkan_contract *managed(void) {
    const yakkan_line lines[] = {
        {YAKKAN_SERVICE_ITES_BASE, 20260401, 1, YAKKAN_NO_DAY, YAKKAN_NO_DAY},
        {YAKKAN_SERVICE_ITES_EDR_MDR_BASE, 20260401, 1, YAKKAN_NO_DAY, YAKKAN_NO_DAY},
        {YAKKAN_SERVICE_ITES_EDR, 20260401, 30, YAKKAN_NO_DAY, YAKKAN_NO_DAY},
        {YAKKAN_SERVICE_ITES_MDR, 20260401, 30, YAKKAN_NO_DAY, YAKKAN_NO_DAY},
    };
    yakkan_contract *contract = NULL;
    if (yakkan_contract_new("C-1", 3, lines, 4, NULL, 0, &contract) != YAKKAN_STATUS_OK) abort();
    return contract;
}

/* Three units of the watch service, from 2026-04-15 on. */
static inline yakkan_contract *watched(void) {
    const yakkan_line lines[] = {{YAKKAN_SERVICE_NEC_MIMAMORI, 20260415, 3, YAKKAN_NO_DAY, YAKKAN_NO_DAY}};
    yakkan_contract *contract = NULL;
    if (yakkan_contract_new("C-2", 3, lines, 1, NULL, 0, &contract) != YAKKAN_STATUS_OK) abort();
    return contract;
}

#endif
