/* Every typed call gives the figure that was worked out by hand: below a boundary, on it, above it. */
#include "check.h"

#define SECOND INT64_C(1000000000)

static void quantities(void) {
    const struct {
        int32_t service;
        uint32_t quantity;
        int32_t finding;
    } cases[] = {
        {YAKKAN_SERVICE_ITES_MDR, 24, YAKKAN_QUANTITY_BELOW_MINIMUM},
        {YAKKAN_SERVICE_ITES_MDR, 25, YAKKAN_QUANTITY_ALLOWED},
        {YAKKAN_SERVICE_ITES_MDR, 26, YAKKAN_QUANTITY_ALLOWED},
        {YAKKAN_SERVICE_ITES_ID_CERT, 5, YAKKAN_QUANTITY_BELOW_MINIMUM},
        {YAKKAN_SERVICE_ITES_ID_CERT, 10, YAKKAN_QUANTITY_ALLOWED},
        {YAKKAN_SERVICE_ITES_ID_CERT, 15, YAKKAN_QUANTITY_OFF_STEP},
        {YAKKAN_SERVICE_ITES_ID_CERT, 20, YAKKAN_QUANTITY_ALLOWED},
        {YAKKAN_SERVICE_ITES_BASE, 0, YAKKAN_QUANTITY_BELOW_MINIMUM},
        {YAKKAN_SERVICE_ITES_BASE, 1, YAKKAN_QUANTITY_ALLOWED},
        {YAKKAN_SERVICE_ITES_BASE, 2, YAKKAN_QUANTITY_OFF_STEP},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int32_t finding = 0;
        CHECK_OK(yakkan_check_quantity(cases[i].service, cases[i].quantity, &finding));
        CHECK_EQUAL(finding, cases[i].finding);
    }
}

static void locks(void) {
    int32_t last = -1;
    CHECK_OK(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260401, &last));
    CHECK_EQUAL(last, 20270331);
    CHECK_OK(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20240229, &last));
    CHECK_EQUAL(last, 20250228);
    CHECK_OK(yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20991231, &last)); /* what is worked out may lie after 2099 */
    CHECK_EQUAL(last, 21001230);
    CHECK_OK(yakkan_lock_end(YAKKAN_SERVICE_ITES_EDR, 20260401, &last));
    CHECK_EQUAL(last, YAKKAN_NO_DAY);
}

static void notices(void) {
    int32_t latest = -1, effective = -1;
    CHECK_OK(yakkan_latest_notice(NULL, YAKKAN_SERVICE_ITES_MDR, YAKKAN_NOTICE_KIND_CANCELLATION, 20270210, &latest, &effective));
    CHECK_EQUAL(latest, 20261028);
    CHECK_EQUAL(effective, 20270228);
    CHECK_OK(yakkan_latest_notice(NULL, YAKKAN_SERVICE_ITES_MDR, YAKKAN_NOTICE_KIND_DECREASE, 20270331, &latest, &effective));
    CHECK_EQUAL(latest, 20261130);
    CHECK_EQUAL(effective, 20270331);
    CHECK_OK(yakkan_latest_notice(NULL, YAKKAN_SERVICE_ITES_EDR, YAKKAN_NOTICE_KIND_CANCELLATION, 20270210, &latest, &effective));
    CHECK_EQUAL(latest, YAKKAN_NO_DAY);
    CHECK_EQUAL(effective, 20270228);

    const struct {
        int32_t value, latest;
    } counts[] = {
        {YAKKAN_READING_NOTICE_COUNT_CORRESPONDING_DAY, 20261028},
        {YAKKAN_READING_NOTICE_COUNT_END_OF_DAY, 20261031},
        {YAKKAN_READING_NOTICE_COUNT_CLEAR_MONTHS, 20261027},
    };
    for (size_t i = 0; i < 3; i++) {
        /* Of two values of one reading the later counts. */
        const int32_t values[] = {YAKKAN_READING_NOTICE_COUNT_END_OF_DAY, counts[i].value};
        yakkan_readings *readings = NULL;
        CHECK_OK(yakkan_readings_new(values, 2, &readings));
        CHECK_OK(yakkan_latest_notice(readings, YAKKAN_SERVICE_ITES_MDR, YAKKAN_NOTICE_KIND_CANCELLATION, 20270228, &latest, &effective));
        CHECK_EQUAL(latest, counts[i].latest);
        yakkan_readings_free(readings);
    }
}

static void changes(void) {
    yakkan_contract *contract = managed();
    int32_t on = -1, outcome = -1, effective[2] = {-1, -1};

    /* The lock is over with 2027-03-31; notice for the end of that day has to arrive by 2026-11-30. */
    yakkan_part cancel = {YAKKAN_SERVICE_ITES_MDR, YAKKAN_WISH_CANCEL, 0, 20270310};
    const struct {
        int32_t on, notice, written, outcome;
    } cancellations[] = {
        {20270210, 20261015, YAKKAN_ATTESTED_YES, YAKKAN_OUTCOME_REFUSED},
        {20270310, 20261129, YAKKAN_ATTESTED_YES, YAKKAN_OUTCOME_ALLOWED},
        {20270310, 20261130, YAKKAN_ATTESTED_YES, YAKKAN_OUTCOME_ALLOWED},
        {20270310, 20261130, YAKKAN_ATTESTED_UNKNOWN, YAKKAN_OUTCOME_CONDITIONAL},
        {20270310, 20261130, YAKKAN_ATTESTED_NO, YAKKAN_OUTCOME_REFUSED},
        {20270310, 20261201, YAKKAN_ATTESTED_YES, YAKKAN_OUTCOME_REFUSED},
    };
    for (size_t i = 0; i < sizeof cancellations / sizeof cancellations[0]; i++) {
        cancel.on = cancellations[i].on;
        CHECK_OK(yakkan_check_change(contract, NULL, &cancel, 1, cancellations[i].notice, cancellations[i].written, &outcome));
        CHECK_EQUAL(outcome, cancellations[i].outcome);
    }
    CHECK_OK(yakkan_earliest_change(contract, NULL, &cancel, 1, 20261130, YAKKAN_ATTESTED_YES, &on, &outcome, effective));
    CHECK_EQUAL(on, 20270301);
    CHECK_EQUAL(effective[0], 20270331);
    CHECK_EQUAL(effective[1], -1);
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_ALLOWED);
    CHECK_OK(yakkan_earliest_change(contract, NULL, &cancel, 1, 20261201, YAKKAN_ATTESTED_YES, &on, &outcome, NULL));
    CHECK_EQUAL(on, 20270401);

    /* A decrease of both, after the lock; of MDR alone never, since EDR has to have the same count. */
    const yakkan_part both[] = {
        {YAKKAN_SERVICE_ITES_EDR, YAKKAN_WISH_QUANTITY, 28, YAKKAN_NO_DAY},
        {YAKKAN_SERVICE_ITES_MDR, YAKKAN_WISH_QUANTITY, 28, YAKKAN_NO_DAY},
    };
    CHECK_OK(yakkan_earliest_change(contract, NULL, both, 2, 20260615, YAKKAN_ATTESTED_YES, &on, &outcome, effective));
    CHECK_EQUAL(on, 20270401);
    CHECK_EQUAL(effective[0], 20270401);
    CHECK_EQUAL(effective[1], 20270401);
    effective[0] = effective[1] = -1;
    CHECK_OK(yakkan_earliest_change(contract, NULL, both + 1, 1, 20260615, YAKKAN_ATTESTED_YES, &on, &outcome, effective));
    CHECK_EQUAL(on, YAKKAN_NO_DAY);
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_REFUSED);
    CHECK_EQUAL(effective[0], -1);

    yakkan_contract *watch = watched();
    const yakkan_part pause = {YAKKAN_SERVICE_NEC_MIMAMORI, YAKKAN_WISH_SUSPEND, 0, 20261001};
    CHECK_OK(yakkan_check_change(watch, NULL, &pause, 1, 20260901, YAKKAN_ATTESTED_YES, &outcome));
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_REFUSED);
    yakkan_contract_free(watch);
    yakkan_contract_free(contract);
}

static void costs(void) {
    yakkan_contract *contract = watched();
    const yakkan_price rows[] = {
        {YAKKAN_SERVICE_NEC_MIMAMORI, 20260101, 19805, 1, NULL, 0},
        {YAKKAN_SERVICE_NEC_MIMAMORI, 20260701, 1900, 0, "C-2", 3},
        {YAKKAN_SERVICE_NEC_MIMAMORI, 20260801, INT64_MAX, 0, "C-2", 3},
    };
    yakkan_prices *prices = NULL;
    CHECK_OK(yakkan_prices_new(rows, 3, &prices));
    int64_t amount = -1;
    CHECK_OK(yakkan_charge(contract, NULL, prices, YAKKAN_SERVICE_NEC_MIMAMORI, 202604, &amount));
    CHECK_EQUAL(amount, 0); /* the month of the start is free */
    CHECK_OK(yakkan_charge(contract, NULL, prices, YAKKAN_SERVICE_NEC_MIMAMORI, 202605, &amount));
    CHECK_EQUAL(amount, 5941); /* 3 × 1,980.5, rounded down */
    CHECK_OK(yakkan_charge(contract, NULL, prices, YAKKAN_EVERY_SERVICE, 202607, &amount));
    CHECK_EQUAL(amount, 5700);
    CHECK_OK(yakkan_charge(contract, NULL, prices, YAKKAN_SERVICE_ITES_ID, 202607, &amount));
    CHECK_EQUAL(amount, 0);
    amount = -1;
    CHECK_EQUAL(yakkan_charge(contract, NULL, prices, YAKKAN_EVERY_SERVICE, 202608, &amount), YAKKAN_STATUS_OUT_OF_INT64);
    CHECK_EQUAL(amount, -1);

    const int32_t up[] = {YAKKAN_READING_AMOUNT_ROUNDING_HALF_UP};
    yakkan_readings *readings = NULL;
    CHECK_OK(yakkan_readings_new(up, 1, &readings));
    CHECK_OK(yakkan_charge(contract, readings, prices, YAKKAN_EVERY_SERVICE, 202605, &amount));
    CHECK_EQUAL(amount, 5942);
    yakkan_readings_free(readings);

    yakkan_contract *without = managed();
    amount = -1;
    CHECK_EQUAL(yakkan_charge(without, NULL, prices, YAKKAN_EVERY_SERVICE, 202605, &amount), YAKKAN_STATUS_PRICE_MISSING);
    CHECK_EQUAL(amount, -1);
    yakkan_contract_free(without);
    yakkan_prices_free(prices);
    yakkan_contract_free(contract);
}

static void tickets(void) {
    yakkan_contract *contract = managed();
    const int32_t uses[] = {20260502, 20260430, 20260501, 20260531, 20260601};
    uint32_t left = 99;
    CHECK_OK(yakkan_allowance_left(contract, NULL, YAKKAN_ALLOWANCE_ITES_TICKET_VERIFICATION, 20260515, uses, 0, &left));
    CHECK_EQUAL(left, 3);
    CHECK_OK(yakkan_allowance_left(contract, NULL, YAKKAN_ALLOWANCE_ITES_TICKET_VERIFICATION, 20260515, uses, 3, &left));
    CHECK_EQUAL(left, 1);
    CHECK_OK(yakkan_allowance_left(contract, NULL, YAKKAN_ALLOWANCE_ITES_TICKET_VERIFICATION, 20260515, uses, 5, &left));
    CHECK_EQUAL(left, 0);
    CHECK_OK(yakkan_allowance_left(contract, NULL, YAKKAN_ALLOWANCE_ITES_TICKET_INVESTIGATION, 20260515, NULL, 0, &left));
    CHECK_EQUAL(left, 1);
    CHECK_OK(yakkan_allowance_left(contract, NULL, YAKKAN_ALLOWANCE_ITES_TICKET_VERIFICATION, 20260331, NULL, 0, &left));
    CHECK_EQUAL(left, 0); /* not in force yet */
    yakkan_contract_free(contract);
}

static void due_times(void) {
    const int64_t ten = 1793322000 * SECOND;     /* Friday 2026-10-30 10:00 in Japan */
    const int64_t evening = 1793350800 * SECOND; /* the same day, 18:00 */
    int64_t due = -1;
    CHECK_OK(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_ESET_FIRST_RESPONSE, YAKKAN_SEVERITY_A, ten, &due));
    CHECK_EQUAL(due, 1793329200 * SECOND); /* two hours */
    CHECK_OK(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_ESET_FIRST_RESPONSE, YAKKAN_SEVERITY_A, ten + 1, &due));
    CHECK_EQUAL(due, 1793329200 * SECOND + 1);
    CHECK_OK(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_ESET_FIRST_RESPONSE, YAKKAN_SEVERITY_C, evening, &due));
    CHECK_EQUAL(due, 1793631600 * SECOND); /* the end of Monday 2026-11-02 */
    CHECK_OK(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_NEC_INQUIRY_ANSWER, YAKKAN_SEVERITY_NONE, ten, &due));
    CHECK_EQUAL(due, 1793955600 * SECOND); /* Friday 2026-11-06 18:00; the 3rd is a holiday */
    const int32_t closures[] = {20261104};
    const yakkan_desk_days closed = {closures, 1, NULL, 0};
    CHECK_OK(yakkan_due_instant(NULL, &closed, YAKKAN_COMMITMENT_NEC_INQUIRY_ANSWER, YAKKAN_SEVERITY_NONE, ten, &due));
    CHECK_EQUAL(due, 1794214800 * SECOND); /* Monday 2026-11-09 18:00 */
    CHECK_OK(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_NEC_FAILURE_CONTACT, YAKKAN_SEVERITY_A, ten, &due));
    CHECK_EQUAL(due == YAKKAN_NO_INSTANT, 1); /* promptly, without a figure */

    due = -1;
    CHECK_EQUAL(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_ESET_FIRST_RESPONSE, YAKKAN_SEVERITY_NONE, ten, &due), YAKKAN_STATUS_UNKNOWN_SEVERITY);
    CHECK_EQUAL(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_ESET_FIRST_RESPONSE, YAKKAN_SEVERITY_Z, ten, &due), YAKKAN_STATUS_UNKNOWN_SEVERITY);
    CHECK_EQUAL(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_NEC_INQUIRY_ANSWER, YAKKAN_SEVERITY_A, ten, &due), YAKKAN_STATUS_UNKNOWN_SEVERITY);
    CHECK_EQUAL(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_ESET_AGENT_UPGRADE, YAKKAN_SEVERITY_NONE, ten, &due), YAKKAN_STATUS_WRONG_FORM);
    CHECK_EQUAL(yakkan_due_instant(NULL, NULL, YAKKAN_COMMITMENT_NEC_INQUIRY_ANSWER, YAKKAN_SEVERITY_NONE, INT64_MIN, &due), YAKKAN_STATUS_DATE_OUT_OF_RANGE);
    CHECK_EQUAL(due, -1);

    int32_t day = -1;
    CHECK_OK(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_ESET_AGENT_UPGRADE, YAKKAN_SEVERITY_NONE, 20260401, &day));
    CHECK_EQUAL(day, 20260415);
    CHECK_OK(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_ITES_MONTHLY_REPORT, YAKKAN_SEVERITY_NONE, 202610, &day));
    CHECK_EQUAL(day, 20261116); /* the tenth business day of November */
    CHECK_OK(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_NEC_MAINTENANCE_NOTICE, YAKKAN_SEVERITY_NONE, 20270330, &day));
    CHECK_EQUAL(day, 20270228);
    CHECK_OK(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_NEC_AMENDMENT_IN_FORCE, YAKKAN_SEVERITY_NONE, 20260401, &day));
    CHECK_EQUAL(day, 20260422);
    CHECK_OK(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_NEC_FAILURE_CONTACT, YAKKAN_SEVERITY_Z, 20260401, &day));
    CHECK_EQUAL(day, YAKKAN_NO_DAY);
    day = -1;
    CHECK_EQUAL(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_ITES_MONTHLY_REPORT, YAKKAN_SEVERITY_NONE, 20261001, &day), YAKKAN_STATUS_WRONG_FORM);
    CHECK_EQUAL(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_ESET_AGENT_UPGRADE, YAKKAN_SEVERITY_NONE, 202604, &day), YAKKAN_STATUS_WRONG_FORM);
    CHECK_EQUAL(yakkan_due_day(NULL, NULL, YAKKAN_COMMITMENT_ITES_MONTHLY_REPORT, YAKKAN_SEVERITY_NONE, 209912, &day), YAKKAN_STATUS_CALENDAR_OUT_OF_RANGE);
    CHECK_EQUAL(day, -1);
}

static void insurance(void) {
    yakkan_contract *contract = watched();
    const yakkan_paid_claim paid[] = {{30000, 20260601, 20260603}, {150000, 20260602, 20260604}};
    int64_t left = -1;
    uint32_t dispatches = 99;
    CHECK_OK(yakkan_cover_left(contract, NULL, NULL, 0, 20260430, &left, &dispatches));
    CHECK_EQUAL(left, 0); /* the free month is not covered */
    CHECK_EQUAL(dispatches, 0);
    CHECK_OK(yakkan_cover_left(contract, NULL, NULL, 0, 20260501, &left, &dispatches));
    CHECK_EQUAL(left, 300000);
    CHECK_EQUAL(dispatches, 2);
    CHECK_OK(yakkan_cover_left(contract, NULL, paid, 1, 20260701, &left, &dispatches));
    CHECK_EQUAL(left, 150000);
    CHECK_EQUAL(dispatches, 1);
    CHECK_OK(yakkan_cover_left(contract, NULL, paid, 2, 20260701, &left, &dispatches));
    CHECK_EQUAL(left, 0);
    CHECK_EQUAL(dispatches, 0);

    const uint32_t good = YAKKAN_CLAIM_FACT_MAIL_RECEIVED | YAKKAN_CLAIM_FACT_FULL_SCAN | YAKKAN_CLAIM_FACT_RECOMMENDED
                          | YAKKAN_CLAIM_FACT_VENDOR_REGISTERED | YAKKAN_CLAIM_FACT_CLAIM_DELEGATED | YAKKAN_CLAIM_FACT_RECEIPT_DELEGATED;
    const uint32_t bad = YAKKAN_CLAIM_FACT_KNOWN_BEFORE_COVER | YAKKAN_CLAIM_FACT_CRIMINAL_ACT | YAKKAN_CLAIM_FACT_KNOWING_VIOLATION;
    yakkan_claim claim = {160000, 20260601, 3, YAKKAN_NO_DAY, 20260701, good | bad, good};
    int64_t payable = -1, customer = -1;
    int32_t outcome = -1;
    CHECK_OK(yakkan_payable(contract, NULL, NULL, 0, &claim, &payable, &customer, &outcome));
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_ALLOWED);
    CHECK_EQUAL(payable, 150000);
    CHECK_EQUAL(customer, 10000);
    claim.cost = 149999;
    CHECK_OK(yakkan_payable(contract, NULL, paid, 1, &claim, &payable, &customer, &outcome));
    CHECK_EQUAL(payable, 149999);
    CHECK_EQUAL(customer, 0);
    CHECK_OK(yakkan_payable(contract, NULL, paid, 2, &claim, &payable, &customer, &outcome));
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_REFUSED); /* two dispatches a year */
    CHECK_EQUAL(payable, 0);
    CHECK_EQUAL(customer, 149999);
    claim.dispatched_on = 20260702; /* the thirty-first day after the alert */
    CHECK_OK(yakkan_payable(contract, NULL, NULL, 0, &claim, &payable, &customer, &outcome));
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_REFUSED);
    claim.dispatched_on = 20260701;
    claim.attested = claim.truths = 0;
    CHECK_OK(yakkan_payable(contract, NULL, NULL, 0, &claim, &payable, &customer, &outcome));
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_CONDITIONAL);
    CHECK_EQUAL(payable, 149999);

    payable = -1;
    claim.attested = 1u << 31;
    CHECK_EQUAL(yakkan_payable(contract, NULL, NULL, 0, &claim, &payable, &customer, &outcome), YAKKAN_STATUS_UNKNOWN_FACT);
    claim.attested = 0;
    claim.truths = YAKKAN_CLAIM_FACT_FULL_SCAN;
    CHECK_EQUAL(yakkan_payable(contract, NULL, NULL, 0, &claim, &payable, &customer, &outcome), YAKKAN_STATUS_UNKNOWN_FACT);
    claim.truths = 0;
    claim.stars = 4;
    CHECK_EQUAL(yakkan_payable(contract, NULL, NULL, 0, &claim, &payable, &customer, &outcome), YAKKAN_STATUS_OUT_OF_RANGE);
    claim.stars = 3;
    claim.cost = -1;
    CHECK_EQUAL(yakkan_payable(contract, NULL, NULL, 0, &claim, &payable, &customer, &outcome), YAKKAN_STATUS_NEGATIVE_AMOUNT);
    CHECK_EQUAL(payable, -1);

    yakkan_contract *other = managed();
    claim.cost = 5;
    CHECK_OK(yakkan_payable(other, NULL, NULL, 0, &claim, &payable, &customer, &outcome));
    CHECK_EQUAL(outcome, YAKKAN_OUTCOME_REFUSED);
    CHECK_EQUAL(customer, 5);
    CHECK_OK(yakkan_cover_left(other, NULL, NULL, 0, 20260701, &left, &dispatches));
    CHECK_EQUAL(left, 0);
    yakkan_contract_free(other);
    yakkan_contract_free(contract);
}

int main(void) {
    quantities();
    locks();
    notices();
    changes();
    costs();
    tickets();
    due_times();
    insurance();
    return finish("figures");
}
