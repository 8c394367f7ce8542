/*
 * libyakkan: answers from the terms of managed-security services.
 *
 * The contract of this library (statuses, pointers, handles, text, codes, threads) is docs/c.md of its sources.
 * Days are int32_t (20261031), instants nanoseconds since 1970 in UTC, yen whole in int64_t. A refusal is a result, never an error.
 *
 * Made from the Rust sources by cbindgen; do not edit.
 */

#ifndef YAKKAN_H
#define YAKKAN_H

#include <stddef.h>
#include <stdint.h>

/** The release this header came with. */
#define YAKKAN_VERSION_MAJOR 0
#define YAKKAN_VERSION_MINOR 1
#define YAKKAN_VERSION_PATCH 0


/**
 * No day: 0 in a field or a result that may go without one.
 */
#define YAKKAN_NO_DAY 0

/**
 * No instant: the smallest `int64_t`, in a result that may go without one.
 */
#define YAKKAN_NO_INSTANT INT64_MIN

/**
 * The version of the interface that this header describes. It rises when something that was there changes or goes.
 */
#define YAKKAN_ABI_VERSION 1

/**
 * The most rows a list of lines, changes, parts, uses or claims may have.
 */
#define YAKKAN_LIST_LIMIT 10000

/**
 * Every service of a contract, where one could be named.
 */
#define YAKKAN_EVERY_SERVICE 0

/**
 * What a call returns: 0, or why it failed. Ranges: 101 the call, 201 the question, 301 the result, 901 a fault of the library. A number is never
 * reused.
 */
enum yakkan_status
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * Done; the results are written.
     */
    YAKKAN_STATUS_OK = 0,
    /**
     * A pointer is null that must not be.
     */
    YAKKAN_STATUS_NULL_POINTER = 101,
    /**
     * A pointer is not aligned for its type.
     */
    YAKKAN_STATUS_MISALIGNED = 102,
    /**
     * A count past what an address space can hold.
     */
    YAKKAN_STATUS_COUNT_TOO_LARGE = 103,
    /**
     * A text that is not UTF-8.
     */
    YAKKAN_STATUS_NOT_UTF8 = 104,
    /**
     * The text does not fit the buffer; its length is written.
     */
    YAKKAN_STATUS_BUFFER_TOO_SMALL = 105,
    /**
     * The header and the library are of different versions.
     */
    YAKKAN_STATUS_WRONG_VERSION = 106,
    /**
     * A number that is no code of its parameter.
     */
    YAKKAN_STATUS_UNKNOWN_CODE = 107,
    /**
     * The text is not JSON, or a member stands twice in one object.
     */
    YAKKAN_STATUS_BAD_JSON = 201,
    /**
     * `do` names no question.
     */
    YAKKAN_STATUS_UNKNOWN_QUESTION = 202,
    /**
     * A member that does not belong there.
     */
    YAKKAN_STATUS_UNKNOWN_FIELD = 203,
    /**
     * A member that must be there is not.
     */
    YAKKAN_STATUS_MISSING_FIELD = 204,
    /**
     * A value of another type.
     */
    YAKKAN_STATUS_WRONG_TYPE = 205,
    /**
     * A day, month, instant, decimal or word that is none.
     */
    YAKKAN_STATUS_WRONG_FORM = 206,
    /**
     * A number with a fraction where an exact one is asked for.
     */
    YAKKAN_STATUS_NUMBER_NOT_EXACT = 207,
    /**
     * No such service.
     */
    YAKKAN_STATUS_UNKNOWN_SERVICE = 208,
    /**
     * No such clause.
     */
    YAKKAN_STATUS_UNKNOWN_CLAUSE = 209,
    /**
     * The service makes no such commitment.
     */
    YAKKAN_STATUS_UNKNOWN_COMMITMENT = 210,
    /**
     * The severity is missing, unknown, or given where there is none.
     */
    YAKKAN_STATUS_UNKNOWN_SEVERITY = 211,
    /**
     * The service grants no such allowance.
     */
    YAKKAN_STATUS_UNKNOWN_ALLOWANCE = 212,
    /**
     * No such desk.
     */
    YAKKAN_STATUS_UNKNOWN_DESK = 213,
    /**
     * No such reading.
     */
    YAKKAN_STATUS_UNKNOWN_READING = 214,
    /**
     * The reading has no such value.
     */
    YAKKAN_STATUS_UNKNOWN_READING_VALUE = 215,
    /**
     * No service asks for such a fact.
     */
    YAKKAN_STATUS_UNKNOWN_FACT = 216,
    /**
     * A service stands twice.
     */
    YAKKAN_STATUS_DUPLICATE_LINE = 217,
    /**
     * Two changes on one day.
     */
    YAKKAN_STATUS_DUPLICATE_CHANGE = 218,
    /**
     * A change that is not after the start, or after the last day.
     */
    YAKKAN_STATUS_CHANGE_OUTSIDE_LINE = 219,
    /**
     * Two prices of one service, day and contract.
     */
    YAKKAN_STATUS_DUPLICATE_PRICE = 220,
    /**
     * An end before its beginning.
     */
    YAKKAN_STATUS_INTERVAL_REVERSED = 221,
    /**
     * A number outside its limits.
     */
    YAKKAN_STATUS_OUT_OF_RANGE = 222,
    /**
     * A day outside 2000–2099.
     */
    YAKKAN_STATUS_DATE_OUT_OF_RANGE = 223,
    /**
     * A day outside the holiday calendar, 1955–2099.
     */
    YAKKAN_STATUS_CALENDAR_OUT_OF_RANGE = 224,
    /**
     * No price is in force.
     */
    YAKKAN_STATUS_PRICE_MISSING = 225,
    /**
     * An amount below 0.
     */
    YAKKAN_STATUS_NEGATIVE_AMOUNT = 226,
    /**
     * An amount of 10^28 yen or more.
     */
    YAKKAN_STATUS_AMOUNT_OVERFLOW = 227,
    /**
     * A list, a text or a span over its limit.
     */
    YAKKAN_STATUS_TOO_MANY = 228,
    /**
     * A step of a claim that does not follow.
     */
    YAKKAN_STATUS_STEP_OUT_OF_ORDER = 229,
    /**
     * A registration number that is not T and 13 digits.
     */
    YAKKAN_STATUS_BAD_REGISTRATION = 230,
    /**
     * The amount has a fraction of a yen.
     */
    YAKKAN_STATUS_NOT_WHOLE = 301,
    /**
     * The result does not fit 64 bits.
     */
    YAKKAN_STATUS_OUT_OF_INT64 = 302,
    /**
     * A fault of the library that was caught.
     */
    YAKKAN_STATUS_INTERNAL = 901,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_status yakkan_status;
#else
typedef int32_t yakkan_status;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * Something a service grants to be used; it names its service. ITES has 1 to 19, NEC 20 to 39, ESET 40 to 59. Certificates are counted for each
 * holder: ask `yakkan_answer` for them.
 */
enum yakkan_allowance
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * `ites-mdr`: verification tickets.
     */
    YAKKAN_ALLOWANCE_ITES_TICKET_VERIFICATION = 1,
    /**
     * `ites-mdr`: investigation tickets.
     */
    YAKKAN_ALLOWANCE_ITES_TICKET_INVESTIGATION = 2,
    /**
     * `ites-id-setup`: meetings.
     */
    YAKKAN_ALLOWANCE_ITES_MEETING = 3,
    /**
     * `eset-mdr-ultimate`: hunts on demand.
     */
    YAKKAN_ALLOWANCE_ESET_HUNT_ON_DEMAND = 40,
    /**
     * `eset-mdr-ultimate`: proactive hunts.
     */
    YAKKAN_ALLOWANCE_ESET_HUNT_PROACTIVE = 41,
    /**
     * `eset-mdr-ultimate`: health checks.
     */
    YAKKAN_ALLOWANCE_ESET_HEALTH_CHECK = 42,
    /**
     * `eset-mdr-ultimate`: deployments.
     */
    YAKKAN_ALLOWANCE_ESET_DEPLOYMENT = 43,
    /**
     * `eset-mdr-ultimate`: the initial tuning.
     */
    YAKKAN_ALLOWANCE_ESET_INITIAL_TUNING = 44,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_allowance yakkan_allowance;
#else
typedef int32_t yakkan_allowance;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What is known of something that a person must attest.
 */
enum yakkan_attested
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * Nobody said.
     */
    YAKKAN_ATTESTED_UNKNOWN = 0,
    /**
     * It is so.
     */
    YAKKAN_ATTESTED_YES = 1,
    /**
     * It is not so.
     */
    YAKKAN_ATTESTED_NO = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_attested yakkan_attested;
#else
typedef int32_t yakkan_attested;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * Something that must be attested of a claim: one bit each.
 */
enum yakkan_claim_fact
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * The alert mail was received.
     */
    YAKKAN_CLAIM_FACT_MAIL_RECEIVED = 1,
    /**
     * A full scan was run before the dispatch.
     */
    YAKKAN_CLAIM_FACT_FULL_SCAN = 2,
    /**
     * There was a reason to do without the full scan.
     */
    YAKKAN_CLAIM_FACT_SCAN_EXCEPTION = 4,
    /**
     * Proof of the scan's result is submitted.
     */
    YAKKAN_CLAIM_FACT_SCAN_EVIDENCE = 8,
    /**
     * The investigation was recommended.
     */
    YAKKAN_CLAIM_FACT_RECOMMENDED = 16,
    /**
     * The dispatched company is a registered vendor.
     */
    YAKKAN_CLAIM_FACT_VENDOR_REGISTERED = 32,
    /**
     * The right to claim is delegated.
     */
    YAKKAN_CLAIM_FACT_CLAIM_DELEGATED = 64,
    /**
     * The right to receive the payment is delegated.
     */
    YAKKAN_CLAIM_FACT_RECEIPT_DELEGATED = 128,
    /**
     * The customer knew before cover began.
     */
    YAKKAN_CLAIM_FACT_KNOWN_BEFORE_COVER = 256,
    /**
     * It comes from a criminal act.
     */
    YAKKAN_CLAIM_FACT_CRIMINAL_ACT = 512,
    /**
     * It comes from a knowing violation.
     */
    YAKKAN_CLAIM_FACT_KNOWING_VIOLATION = 1024,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_claim_fact yakkan_claim_fact;
#else
typedef int32_t yakkan_claim_fact;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * Something that a service promises; it names its service. ITES has 1 to 19, NEC 20 to 39, ESET 40 to 59.
 */
enum yakkan_commitment
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * `ites-id`: the monthly report; takes the month reported on, gives a day.
     */
    YAKKAN_COMMITMENT_ITES_MONTHLY_REPORT = 1,
    /**
     * `ites-id-cert`: a certificate expires; takes the day of issue, gives a day.
     */
    YAKKAN_COMMITMENT_ITES_CERTIFICATE_EXPIRY = 2,
    /**
     * `nec-mimamori`: the answer to an inquiry; takes and gives an instant.
     */
    YAKKAN_COMMITMENT_NEC_INQUIRY_ANSWER = 20,
    /**
     * `nec-mimamori`: an inquiry is closed without an answer; takes the day of the answer, gives a day.
     */
    YAKKAN_COMMITMENT_NEC_INQUIRY_AUTO_CLOSE = 21,
    /**
     * `nec-mimamori`: word of a failure, by severity; takes an instant or a day, gives none.
     */
    YAKKAN_COMMITMENT_NEC_FAILURE_CONTACT = 22,
    /**
     * `nec-mimamori`: alerts are kept; takes and gives a day.
     */
    YAKKAN_COMMITMENT_NEC_ALERT_RETENTION = 23,
    /**
     * `nec-mimamori`: notice of maintenance; takes the day of the work, gives the last day for the notice.
     */
    YAKKAN_COMMITMENT_NEC_MAINTENANCE_NOTICE = 24,
    /**
     * `nec-mimamori`: amended terms are in force; takes the day of publication, gives a day.
     */
    YAKKAN_COMMITMENT_NEC_AMENDMENT_IN_FORCE = 25,
    /**
     * `nec-mimamori`: a UTM is to be replaced; takes the day of manufacture, gives a day.
     */
    YAKKAN_COMMITMENT_NEC_UTM_REPLACEMENT = 26,
    /**
     * `eset-mdr-ultimate`: the first response, by severity; takes and gives an instant.
     */
    YAKKAN_COMMITMENT_ESET_FIRST_RESPONSE = 40,
    /**
     * `eset-mdr-ultimate`: agents may be upgraded; takes the day of release, gives a day.
     */
    YAKKAN_COMMITMENT_ESET_AGENT_UPGRADE = 41,
    /**
     * `eset-mdr-ultimate`: raw logs are kept; takes and gives a day.
     */
    YAKKAN_COMMITMENT_ESET_RAW_LOG_RETENTION = 42,
    /**
     * `eset-mdr-ultimate`: detection logs are kept; takes and gives a day.
     */
    YAKKAN_COMMITMENT_ESET_DETECTION_LOG_RETENTION = 43,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_commitment yakkan_commitment;
#else
typedef int32_t yakkan_commitment;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What a notice is for.
 */
enum yakkan_notice_kind
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * A smaller quantity from 0:00 of a day.
     */
    YAKKAN_NOTICE_KIND_DECREASE = 1,
    /**
     * The end of the service with a day.
     */
    YAKKAN_NOTICE_KIND_CANCELLATION = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_notice_kind yakkan_notice_kind;
#else
typedef int32_t yakkan_notice_kind;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What a judgement comes to.
 */
enum yakkan_outcome
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * Nothing stands against it.
     */
    YAKKAN_OUTCOME_ALLOWED = 1,
    /**
     * Allowed if facts that nobody has attested yet turn out true.
     */
    YAKKAN_OUTCOME_CONDITIONAL = 2,
    /**
     * At least one rule is broken.
     */
    YAKKAN_OUTCOME_REFUSED = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_outcome yakkan_outcome;
#else
typedef int32_t yakkan_outcome;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What a quantity comes to.
 */
enum yakkan_quantity
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * It may be ordered.
     */
    YAKKAN_QUANTITY_ALLOWED = 1,
    /**
     * It is below the minimum.
     */
    YAKKAN_QUANTITY_BELOW_MINIMUM = 2,
    /**
     * It does not lie on the step above the minimum.
     */
    YAKKAN_QUANTITY_OFF_STEP = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_quantity yakkan_quantity;
#else
typedef int32_t yakkan_quantity;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * A value of a reading; it names its reading. Ten numbers to a reading, the default first.
 */
enum yakkan_reading
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * `allowance-year`: `contract`, the default.
     */
    YAKKAN_READING_ALLOWANCE_YEAR_CONTRACT = 1001,
    /**
     * `allowance-year`: `calendar`.
     */
    YAKKAN_READING_ALLOWANCE_YEAR_CALENDAR = 1002,
    /**
     * `amendment-count`: `after-full-days`, the default.
     */
    YAKKAN_READING_AMENDMENT_COUNT_AFTER_FULL_DAYS = 1011,
    /**
     * `amendment-count`: `on-the-20th`.
     */
    YAKKAN_READING_AMENDMENT_COUNT_ON_THE20TH = 1012,
    /**
     * `amount-rounding`: `down`, the default.
     */
    YAKKAN_READING_AMOUNT_ROUNDING_DOWN = 1021,
    /**
     * `amount-rounding`: `half-up`.
     */
    YAKKAN_READING_AMOUNT_ROUNDING_HALF_UP = 1022,
    /**
     * `amount-rounding`: `up`.
     */
    YAKKAN_READING_AMOUNT_ROUNDING_UP = 1023,
    /**
     * `business-day-end`: `desk-close`, the default.
     */
    YAKKAN_READING_BUSINESS_DAY_END_DESK_CLOSE = 1031,
    /**
     * `business-day-end`: `midnight`.
     */
    YAKKAN_READING_BUSINESS_DAY_END_MIDNIGHT = 1032,
    /**
     * `business-day-response`: `next-day-end`, the default.
     */
    YAKKAN_READING_BUSINESS_DAY_RESPONSE_NEXT_DAY_END = 1041,
    /**
     * `business-day-response`: `same-time`.
     */
    YAKKAN_READING_BUSINESS_DAY_RESPONSE_SAME_TIME = 1042,
    /**
     * `cancel-effect`: `month-end`, the default.
     */
    YAKKAN_READING_CANCEL_EFFECT_MONTH_END = 1051,
    /**
     * `cancel-effect`: `same-day`.
     */
    YAKKAN_READING_CANCEL_EFFECT_SAME_DAY = 1052,
    /**
     * `claim-year`: `alert-day`, the default.
     */
    YAKKAN_READING_CLAIM_YEAR_ALERT_DAY = 1061,
    /**
     * `claim-year`: `dispatch-day`.
     */
    YAKKAN_READING_CLAIM_YEAR_DISPATCH_DAY = 1062,
    /**
     * `first-month`: `charged`, the default.
     */
    YAKKAN_READING_FIRST_MONTH_CHARGED = 1071,
    /**
     * `first-month`: `free`.
     */
    YAKKAN_READING_FIRST_MONTH_FREE = 1072,
    /**
     * `month-quantity`: `opening`, the default.
     */
    YAKKAN_READING_MONTH_QUANTITY_OPENING = 1081,
    /**
     * `month-quantity`: `closing`.
     */
    YAKKAN_READING_MONTH_QUANTITY_CLOSING = 1082,
    /**
     * `month-quantity`: `peak`.
     */
    YAKKAN_READING_MONTH_QUANTITY_PEAK = 1083,
    /**
     * `nec-year-end`: `12-29..01-03`, the default.
     */
    YAKKAN_READING_NEC_YEAR_END_FROM_THE29TH = 1091,
    /**
     * `nec-year-end`: `12-30..01-03`.
     */
    YAKKAN_READING_NEC_YEAR_END_FROM_THE30TH = 1092,
    /**
     * `nec-year-end`: `none`.
     */
    YAKKAN_READING_NEC_YEAR_END_NONE = 1093,
    /**
     * `notice-count`: `corresponding-day`, the default.
     */
    YAKKAN_READING_NOTICE_COUNT_CORRESPONDING_DAY = 1101,
    /**
     * `notice-count`: `end-of-day`.
     */
    YAKKAN_READING_NOTICE_COUNT_END_OF_DAY = 1102,
    /**
     * `notice-count`: `clear-months`.
     */
    YAKKAN_READING_NOTICE_COUNT_CLEAR_MONTHS = 1103,
    /**
     * `same-count`: `equal`, the default.
     */
    YAKKAN_READING_SAME_COUNT_EQUAL = 1111,
    /**
     * `same-count`: `at-least`.
     */
    YAKKAN_READING_SAME_COUNT_AT_LEAST = 1112,
    /**
     * `tax-rounding`: `down`, the default.
     */
    YAKKAN_READING_TAX_ROUNDING_DOWN = 1121,
    /**
     * `tax-rounding`: `half-up`.
     */
    YAKKAN_READING_TAX_ROUNDING_HALF_UP = 1122,
    /**
     * `tax-rounding`: `up`.
     */
    YAKKAN_READING_TAX_ROUNDING_UP = 1123,
    /**
     * `upgrade-window`: `upgrade-day`, the default.
     */
    YAKKAN_READING_UPGRADE_WINDOW_UPGRADE_DAY = 1131,
    /**
     * `upgrade-window`: `alert-day`.
     */
    YAKKAN_READING_UPGRADE_WINDOW_ALERT_DAY = 1132,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_reading yakkan_reading;
#else
typedef int32_t yakkan_reading;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * A service of the built-in documents. FUJIFILM BI has 1 to 19, NEC 20 to 39, ESET 40 to 59; numbers that name nothing yet are reserved.
 */
enum yakkan_service
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * `ites-base`: the basic contract of IT Expert Services.
     */
    YAKKAN_SERVICE_ITES_BASE = 1,
    /**
     * `ites-edr-mdr-base`: the basic contract of EDR and MDR.
     */
    YAKKAN_SERVICE_ITES_EDR_MDR_BASE = 2,
    /**
     * `ites-edr`: EDR.
     */
    YAKKAN_SERVICE_ITES_EDR = 3,
    /**
     * `ites-mdr`: MDR.
     */
    YAKKAN_SERVICE_ITES_MDR = 4,
    /**
     * `ites-id`: ID management.
     */
    YAKKAN_SERVICE_ITES_ID = 5,
    /**
     * `ites-id-cert`: client certificates for ID management.
     */
    YAKKAN_SERVICE_ITES_ID_CERT = 6,
    /**
     * `ites-id-setup`: help with setting up ID management, once.
     */
    YAKKAN_SERVICE_ITES_ID_SETUP = 7,
    /**
     * `ites-pc-support`: PC support.
     */
    YAKKAN_SERVICE_ITES_PC_SUPPORT = 8,
    /**
     * `nec-mimamori`: the watch service for UTM.
     */
    YAKKAN_SERVICE_NEC_MIMAMORI = 20,
    /**
     * `eset-mdr-ultimate`: ESET PROTECT MDR Ultimate.
     */
    YAKKAN_SERVICE_ESET_MDR_ULTIMATE = 40,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_service yakkan_service;
#else
typedef int32_t yakkan_service;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * How grave something is, on the scale that its commitment goes by.
 */
enum yakkan_severity
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * None, for a commitment that goes by none.
     */
    YAKKAN_SEVERITY_NONE = 0,
    /**
     * A.
     */
    YAKKAN_SEVERITY_A = 1,
    /**
     * B.
     */
    YAKKAN_SEVERITY_B = 2,
    /**
     * C.
     */
    YAKKAN_SEVERITY_C = 3,
    /**
     * Z.
     */
    YAKKAN_SEVERITY_Z = 26,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_severity yakkan_severity;
#else
typedef int32_t yakkan_severity;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What is asked for.
 */
enum yakkan_wish
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
    /**
     * Another quantity, smaller or larger.
     */
    YAKKAN_WISH_QUANTITY = 1,
    /**
     * The end of the line.
     */
    YAKKAN_WISH_CANCEL = 2,
    /**
     * A pause.
     */
    YAKKAN_WISH_SUSPEND = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum yakkan_wish yakkan_wish;
#else
typedef int32_t yakkan_wish;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * The documents that `yakkan_answer` answers from: the built-in ones and the caller's.
 */
typedef struct yakkan_catalog yakkan_catalog;

/**
 * A contract. It keeps nothing of what it was made from and never changes.
 */
typedef struct yakkan_contract yakkan_contract;

/**
 * Unit prices by service, day and contract.
 */
typedef struct yakkan_prices yakkan_prices;

/**
 * The readings a caller chose. Where a function takes null instead, every reading has its default.
 */
typedef struct yakkan_readings yakkan_readings;

/**
 * One service of a contract, in force from `start` to `last_day`, both included.
 */
typedef struct yakkan_line {
    /**
     * The service: a `YAKKAN_SERVICE_…` code.
     */
    int32_t service;
    /**
     * The first day, as in 20260401.
     */
    int32_t start;
    /**
     * The quantity from the start on.
     */
    uint32_t quantity;
    /**
     * The last day, or `YAKKAN_NO_DAY`.
     */
    int32_t last_day;
    /**
     * When use began, for a service that brings cover, or `YAKKAN_NO_DAY`.
     */
    int32_t use_start;
} yakkan_line;

/**
 * A quantity that takes effect at 0:00 of a day.
 */
typedef struct yakkan_scheduled_change {
    /**
     * Which line, counted from 0.
     */
    uint32_t line;
    /**
     * The day, as in 20261010.
     */
    int32_t on;
    /**
     * The quantity from then on.
     */
    uint32_t quantity;
} yakkan_scheduled_change;

/**
 * From a day on, one unit of a service costs this much a month (a service that is charged once: in all), before tax.
 */
typedef struct yakkan_price {
    /**
     * The service: a `YAKKAN_SERVICE_…` code.
     */
    int32_t service;
    /**
     * The first day of the price, as in 20260401; it holds until a later one of the same service and contract.
     */
    int32_t from;
    /**
     * The price of one unit before tax, in units of 10^-`decimals` yen; at least 0.
     */
    int64_t unit_price;
    /**
     * How many of the digits of `unit_price` are decimals, at most 10: 19805 with 1 is 1,980.5 yen.
     */
    uint32_t decimals;
    /**
     * The id of the one contract the price is for; null for every contract without a price of its own.
     */
    const char *contract;
    /**
     * The bytes of `contract`.
     */
    size_t contract_length;
} yakkan_price;

/**
 * What becomes of one service.
 */
typedef struct yakkan_part {
    /**
     * The service: a `YAKKAN_SERVICE_…` code. Each stands in one part at most.
     */
    int32_t service;
    /**
     * What is asked for: a `YAKKAN_WISH_…` code.
     */
    int32_t wish;
    /**
     * The quantity asked for; looked at for `YAKKAN_WISH_QUANTITY` only.
     */
    uint32_t quantity;
    /**
     * The day asked for, as in 20261010; `yakkan_earliest_change` does not look at it.
     */
    int32_t on;
} yakkan_part;

/**
 * A claim that was paid, or of which nothing was paid.
 */
typedef struct yakkan_paid_claim {
    /**
     * What the insurer paid, in yen, everything included; at least 0. Where it is 0, no dispatch was used up.
     */
    int64_t paid;
    /**
     * The day of its alert.
     */
    int32_t alert_on;
    /**
     * The day of the dispatch.
     */
    int32_t dispatched_on;
} yakkan_paid_claim;

/**
 * A claim to be assessed.
 */
typedef struct yakkan_claim {
    /**
     * What the dispatch cost, in yen, everything included; at least 0.
     */
    int64_t cost;
    /**
     * The day of its alert.
     */
    int32_t alert_on;
    /**
     * How many stars the alert came with, 0 to 3.
     */
    uint32_t stars;
    /**
     * The day it was reported to be of the full grade, or `YAKKAN_NO_DAY`.
     */
    int32_t upgraded_on;
    /**
     * The day of the dispatch.
     */
    int32_t dispatched_on;
    /**
     * The facts that somebody attested, either way: `YAKKAN_CLAIM_FACT_…` bits.
     */
    uint32_t attested;
    /**
     * Those of them that are true.
     */
    uint32_t truths;
} yakkan_claim;

/**
 * Days that differ from a desk's own: closed ones, such as a company holiday, and open ones.
 */
typedef struct yakkan_desk_days {
    /**
     * Days added to the desk's closed days, as in 20261031; null where there are none.
     */
    const int32_t *closures;
    /**
     * How many.
     */
    size_t closure_count;
    /**
     * Days taken out of its closed days, whatever else they are; null where there are none.
     */
    const int32_t *open_days;
    /**
     * How many.
     */
    size_t open_day_count;
} yakkan_desk_days;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The version of the interface that the library has. It must equal `YAKKAN_ABI_VERSION`.
 *
 * # Safety
 *
 * Nothing is asked of the caller.
 */
uint32_t yakkan_abi_version(void);

/**
 * Whether the header's `YAKKAN_ABI_VERSION`, passed as `version`, is the library's: `YAKKAN_STATUS_WRONG_VERSION` where it is not.
 *
 * # Safety
 *
 * Nothing is asked of the caller.
 */
yakkan_status yakkan_check_abi(uint32_t version);

/**
 * The release, as in `0.1.0`.
 *
 * # Safety
 *
 * `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
 */
yakkan_status yakkan_version(char *buffer, size_t capacity, size_t *length);

/**
 * The sentence that tells the last failure of the calling thread, in English, for a log; empty where no call of the thread has failed.
 *
 * It stays until the next call of the thread that fails; this function and `yakkan_status_name` leave it as it is.
 *
 * # Safety
 *
 * `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
 */
yakkan_status yakkan_last_error(char *buffer,
                                size_t capacity,
                                size_t *length);

/**
 * The name of a status, as in `date-out-of-range`; those from 201 on are the error codes of the request language.
 *
 * # Safety
 *
 * `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
 */
yakkan_status yakkan_status_name(int32_t status, char *buffer, size_t capacity, size_t *length);

/**
 * Chooses readings by their values; those that are not named have their default. Of two values of one reading the later counts.
 *
 * Free the handle with `yakkan_readings_free`.
 *
 * # Safety
 *
 * `values` is null or points to `count` numbers; `readings` is null or points to a place for a handle.
 */
yakkan_status yakkan_readings_new(const int32_t *values,
                                  size_t count,
                                  struct yakkan_readings **readings);

/**
 * Frees readings. Null is nothing to free.
 *
 * # Safety
 *
 * `readings` is null or came from `yakkan_readings_new`, and is freed once.
 */
void yakkan_readings_free(struct yakkan_readings *readings);

/**
 * The code of a service that is named as in the request language: `ites-mdr`.
 *
 * # Safety
 *
 * `name` is null or points to `length` bytes; `service` is null or points to an `int32_t`.
 */
yakkan_status yakkan_service_code(const char *name, size_t length, int32_t *service);

/**
 * Makes a contract of lines and their scheduled changes, which may come in any order. Facts about the customer are not part of it: where they
 * matter, make it with `yakkan_contract_read`.
 *
 * Free the handle with `yakkan_contract_free`.
 *
 * # Safety
 *
 * `id` is null or points to `id_length` bytes, `lines` is null or points to `line_count` lines, `changes` is null or points to `change_count`
 * changes; `contract` is null or points to a place for a handle.
 */
yakkan_status yakkan_contract_new(const char *id,
                                  size_t id_length,
                                  const struct yakkan_line *lines,
                                  size_t line_count,
                                  const struct yakkan_scheduled_change *changes,
                                  size_t change_count,
                                  struct yakkan_contract **contract);

/**
 * Reads a contract in the form it has in the request language, facts included.
 *
 * Free the handle with `yakkan_contract_free`.
 *
 * # Safety
 *
 * `text` is null or points to `length` bytes; `contract` is null or points to a place for a handle.
 */
yakkan_status yakkan_contract_read(const char *text, size_t length, struct yakkan_contract **contract);

/**
 * Frees a contract. Null is nothing to free.
 *
 * # Safety
 *
 * `contract` is null or came from `yakkan_contract_new` or `yakkan_contract_read`, and is freed once.
 */
void yakkan_contract_free(struct yakkan_contract *contract);

/**
 * Makes a price list; the rows may come in any order.
 *
 * Free the handle with `yakkan_prices_free`.
 *
 * # Safety
 *
 * `rows` is null or points to `count` rows, the `contract` of each null or pointing to its `contract_length` bytes; `prices` is null or points to
 * a place for a handle.
 */
yakkan_status yakkan_prices_new(const struct yakkan_price *rows,
                                size_t count,
                                struct yakkan_prices **prices);

/**
 * Frees a price list. Null is nothing to free.
 *
 * # Safety
 *
 * `prices` is null or came from `yakkan_prices_new`, and is freed once.
 */
void yakkan_prices_free(struct yakkan_prices *prices);

/**
 * The last day of the lock of a line that starts on `start`: neither a decrease nor a cancellation until it is over.
 *
 * Writes the day to `last_day`, or `YAKKAN_NO_DAY` where the document states no lock. The day may lie after 2099.
 *
 * # Safety
 *
 * `last_day` is null or points to an `int32_t`.
 */
yakkan_status yakkan_lock_end(int32_t service, int32_t start, int32_t *last_day);

/**
 * The last day on which notice is in time for a change on the day `on`, with no contract in sight.
 *
 * `kind` is a `YAKKAN_NOTICE_KIND_…` code; `readings` may be null. Writes the day to `latest`, or `YAKKAN_NO_DAY` where the document states no
 * notice, and to `effective` the day the change takes effect: for a cancellation its last day, mostly the end of the month.
 *
 * # Safety
 *
 * `readings` is null or a handle that is not freed; `latest` and `effective` are null or point to an `int32_t` each.
 */
yakkan_status yakkan_latest_notice(const struct yakkan_readings *readings,
                                   int32_t service,
                                   int32_t kind,
                                   int32_t on,
                                   int32_t *latest,
                                   int32_t *effective);

/**
 * Judges a quantity of one service by its minimum and its step, with nothing else of a contract in sight.
 *
 * Writes a `YAKKAN_QUANTITY_…` code to `finding`.
 *
 * # Safety
 *
 * `finding` is null or points to an `int32_t`.
 */
yakkan_status yakkan_check_quantity(int32_t service, uint32_t quantity, int32_t *finding);

/**
 * Judges a change of one or more services of a contract, all parts together: lock, notice, and what it leaves.
 *
 * `notice_on` is the day the notice arrived, `written` a `YAKKAN_ATTESTED_…` code, `readings` may be null. Writes a `YAKKAN_OUTCOME_…` code to
 * `outcome`; ask `yakkan_answer` for the reasons.
 *
 * # Safety
 *
 * `contract` is null or a handle that is not freed, and so is `readings`; `parts` is null or points to `part_count` parts; `outcome` is null or points to an
 * `int32_t`.
 */
yakkan_status yakkan_check_change(const struct yakkan_contract *contract,
                                  const struct yakkan_readings *readings,
                                  const struct yakkan_part *parts,
                                  size_t part_count,
                                  int32_t notice_on,
                                  int32_t written,
                                  int32_t *outcome);

/**
 * The first day from the notice on for which a change is not refused, all parts on that same day: a cancellation, a decrease, or both at once.
 *
 * `notice_on` is the day the notice arrived, `written` a `YAKKAN_ATTESTED_…` code, `readings` may be null. Writes to `on` the day to ask for, or
 * `YAKKAN_NO_DAY` where there is none within 120 months of the notice or before 2100; to `outcome` the outcome of that day; and, where there is one and
 * `effective` is not null, to `effective[i]` the day part `i` takes effect.
 *
 * # Safety
 *
 * `contract` is null or a handle that is not freed, and so is `readings`; `parts` is null or points to `part_count` parts; `on` and `outcome` are null or point
 * to an `int32_t` each; `effective` is null or has room for `part_count` of them.
 */
yakkan_status yakkan_earliest_change(const struct yakkan_contract *contract,
                                     const struct yakkan_readings *readings,
                                     const struct yakkan_part *parts,
                                     size_t part_count,
                                     int32_t notice_on,
                                     int32_t written,
                                     int32_t *on,
                                     int32_t *outcome,
                                     int32_t *effective);

/**
 * What a contract costs in one month, before tax.
 *
 * `service` is a `YAKKAN_SERVICE_…` code, or `YAKKAN_EVERY_SERVICE` for the sum; `readings` may be null. Writes whole yen to `amount`; 0 where the
 * month is not charged, or the contract does not hold the service.
 *
 * # Safety
 *
 * `contract`, `readings` and `prices` are each null or a handle that is not freed; `amount` is null or points to an `int64_t`.
 */
yakkan_status yakkan_charge(const struct yakkan_contract *contract,
                            const struct yakkan_readings *readings,
                            const struct yakkan_prices *prices,
                            int32_t service,
                            int32_t month,
                            int64_t *amount);

/**
 * How many uses of an allowance are left in the period that holds the day `on`.
 *
 * `allowance` is a `YAKKAN_ALLOWANCE_…` code, `uses` the days of the uses so far, in any order and of any period; `readings` may be null. Writes to
 * `left`; 0 where the service is not in force on the day.
 *
 * # Safety
 *
 * `contract` and `readings` are each null or a handle that is not freed; `uses` is null or points to `use_count` days; `left` is null or points to a
 * `uint32_t`.
 */
yakkan_status yakkan_allowance_left(const struct yakkan_contract *contract,
                                    const struct yakkan_readings *readings,
                                    int32_t allowance,
                                    int32_t on,
                                    const int32_t *uses,
                                    size_t use_count,
                                    uint32_t *left);

/**
 * What the insurance that comes with a service could still pay in the policy year that holds the day `on`.
 *
 * `claims` are those made so far, of any year; `readings` may be null. Writes yen to `left` and the number of dispatches to `dispatches_left`; 0 both out of
 * cover.
 *
 * # Safety
 *
 * `contract` and `readings` are each null or a handle that is not freed; `claims` is null or points to `claim_count` claims; `left` is null or points to
 * an `int64_t`, `dispatches_left` is null or points to a `uint32_t`.
 */
yakkan_status yakkan_cover_left(const struct yakkan_contract *contract,
                                const struct yakkan_readings *readings,
                                const struct yakkan_paid_claim *claims,
                                size_t claim_count,
                                int32_t on,
                                int64_t *left,
                                uint32_t *dispatches_left);

/**
 * What the insurer pays of a claim, and what is left to the customer.
 *
 * `claims` are those made before, of any year; `readings` may be null. Writes yen to `payable` and `customer_pays`, and a `YAKKAN_OUTCOME_…` code to
 * `outcome`: refused, nothing is payable; conditional, it is payable if what nobody attested turns out true. Ask `yakkan_answer` for the reasons.
 *
 * # Safety
 *
 * `contract` and `readings` are each null or a handle that is not freed; `claims` is null or points to `claim_count` claims; `claim` is null or points to one;
 * `payable` and `customer_pays` are null or point to an `int64_t` each, `outcome` is null or points to an `int32_t`.
 */
yakkan_status yakkan_payable(const struct yakkan_contract *contract,
                             const struct yakkan_readings *readings,
                             const struct yakkan_paid_claim *claims,
                             size_t claim_count,
                             const struct yakkan_claim *claim,
                             int64_t *payable,
                             int64_t *customer_pays,
                             int32_t *outcome);

/**
 * The instant by which something is due that is counted from an instant.
 *
 * `commitment` is a `YAKKAN_COMMITMENT_…` code, `severity` a `YAKKAN_SEVERITY_…` code; `readings` and `desk_days` may be null. Writes the instant to
 * `due`, or `YAKKAN_NO_INSTANT` where no figure is promised. A commitment that takes a day is `YAKKAN_STATUS_WRONG_FORM`.
 *
 * # Safety
 *
 * `readings` is null or a handle that is not freed; `desk_days` is null or points to one whose arrays are null or hold as many days as it says; `due` is
 * null or points to an `int64_t`.
 */
yakkan_status yakkan_due_instant(const struct yakkan_readings *readings,
                                 const struct yakkan_desk_days *desk_days,
                                 int32_t commitment,
                                 int32_t severity,
                                 int64_t from,
                                 int64_t *due);

/**
 * The day by which something is due that is counted from a day or a month.
 *
 * `commitment` is a `YAKKAN_COMMITMENT_…` code, `severity` a `YAKKAN_SEVERITY_…` code; `from` a day as in 20261031, or a month as in 202610 where the
 * commitment takes one; `readings` and `desk_days` may be null. Writes the day to `due`, or `YAKKAN_NO_DAY` where no figure is promised. A commitment
 * that takes an instant is `YAKKAN_STATUS_WRONG_FORM`.
 *
 * # Safety
 *
 * `readings` is null or a handle that is not freed; `desk_days` is null or points to one whose arrays are null or hold as many days as it says; `due` is
 * null or points to an `int32_t`.
 */
yakkan_status yakkan_due_day(const struct yakkan_readings *readings,
                             const struct yakkan_desk_days *desk_days,
                             int32_t commitment,
                             int32_t severity,
                             int32_t from,
                             int32_t *due);

/**
 * What many lines cost in one month, before tax.
 *
 * Row by row: `services` are `YAKKAN_SERVICE_…` codes, `starts` days, `last_days` days or `YAKKAN_NO_DAY` (the column may be null: no line ends), `quantities` the
 * quantity from the start on, `unit_prices` the price of one unit before tax in units of 10^-`decimals` yen. `readings` may be null. Writes whole yen to
 * `amounts`, 0 for a month that is not charged; a status for each row to `statuses`; and to `failed` how many of them are not `YAKKAN_STATUS_OK`. The
 * amount of such a row is not written.
 *
 * # Safety
 *
 * `readings` is null or a handle that is not freed; each column is null or has `count` elements; `failed` is null or points to a `size_t`.
 */
yakkan_status yakkan_charges(const struct yakkan_readings *readings,
                             int32_t month,
                             size_t count,
                             const int32_t *services,
                             const int32_t *starts,
                             const int32_t *last_days,
                             const uint32_t *quantities,
                             const int64_t *unit_prices,
                             uint32_t decimals,
                             int64_t *amounts,
                             int32_t *statuses,
                             size_t *failed);

/**
 * The last days on which notice is in time for many changes.
 *
 * Row by row: `services` are `YAKKAN_SERVICE_…` codes, `kinds` `YAKKAN_NOTICE_KIND_…` codes, `days` the days of the changes. `readings` may be null. Writes days to
 * `latest`, `YAKKAN_NO_DAY` where the document states no notice; a status for each row to `statuses`; and to `failed` how many of them are not
 * `YAKKAN_STATUS_OK`. The day of such a row is not written.
 *
 * # Safety
 *
 * `readings` is null or a handle that is not freed; each column is null or has `count` elements; `failed` is null or points to a `size_t`.
 */
yakkan_status yakkan_latest_notices(const struct yakkan_readings *readings,
                                    size_t count,
                                    const int32_t *services,
                                    const int32_t *kinds,
                                    const int32_t *days,
                                    int32_t *latest,
                                    int32_t *statuses,
                                    size_t *failed);

/**
 * The instants by which many things are due that are counted from an instant.
 *
 * Row by row: `commitments` are `YAKKAN_COMMITMENT_…` codes, `severities` `YAKKAN_SEVERITY_…` codes (the column may be null: none has one), `from` instants. `readings`
 * and `desk_days` may be null. Writes instants to `due`, `YAKKAN_NO_INSTANT` where no figure is promised; a status for each row to `statuses`; and to
 * `failed` how many of them are not `YAKKAN_STATUS_OK`. The instant of such a row is not written.
 *
 * # Safety
 *
 * `readings` is null or a handle that is not freed; `desk_days` is null or points to one whose arrays are null or hold as many days as it says; each
 * column is null or has `count` elements; `failed` is null or points to a `size_t`.
 */
yakkan_status yakkan_due_instants(const struct yakkan_readings *readings,
                                  const struct yakkan_desk_days *desk_days,
                                  size_t count,
                                  const int32_t *commitments,
                                  const int32_t *severities,
                                  const int64_t *from,
                                  int64_t *due,
                                  int32_t *statuses,
                                  size_t *failed);

/**
 * Answers one request of the request language. Whatever the text is, as long as it is UTF-8, the answer is one JSON object on one line: `{"ok": …}` or `{"error": …}`.
 *
 * `catalog` may be null: then the built-in documents answer.
 *
 * # Safety
 *
 * `catalog` is null or a handle that is not freed; `request` is null or points to `request_length` bytes; `buffer` is null or has room for `capacity` bytes;
 * `length` is null or points to a `size_t`.
 */
yakkan_status yakkan_answer(const struct yakkan_catalog *catalog,
                            const char *request,
                            size_t request_length,
                            char *buffer,
                            size_t capacity,
                            size_t *length);

/**
 * A catalog with one document more, in JSON: another provider's, or another edition. `base` may be null for the built-in documents, and stays as it is.
 *
 * A document with errors is `YAKKAN_STATUS_WRONG_FORM`; the last error tells the first of them, `yakkan lint` all.
 *
 * Free the handle with `yakkan_catalog_free`.
 *
 * # Safety
 *
 * `base` is null or a handle that is not freed; `document` is null or points to `length` bytes; `catalog` is null or points to a place for a handle.
 */
yakkan_status yakkan_catalog_with_document(const struct yakkan_catalog *base,
                                           const char *document,
                                           size_t length,
                                           struct yakkan_catalog **catalog);

/**
 * Frees a catalog. Null is nothing to free.
 *
 * # Safety
 *
 * `catalog` is null or came from `yakkan_catalog_with_document`, and is freed once.
 */
void yakkan_catalog_free(struct yakkan_catalog *catalog);

/**
 * Works out one cell: a function of a spreadsheet, as docs/functions.md lists them. Whatever the text is, as long as it is UTF-8, the answer is one
 * JSON object on one line: `{"value": …}`, `{"values": [[…]]}` or `{"error": …}`. The built-in documents answer.
 *
 * # Safety
 *
 * `request` is null or points to `request_length` bytes; `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
 */
yakkan_status yakkan_cell(const char *request,
                          size_t request_length,
                          char *buffer,
                          size_t capacity,
                          size_t *length);

/**
 * The table of the functions that `yakkan_cell` knows, as JSON: names, arguments, help and examples in English and Japanese, and the errors a cell shows.
 *
 * # Safety
 *
 * `buffer` is null or has room for `capacity` bytes; `length` is null or points to a `size_t`.
 */
yakkan_status yakkan_functions(char *buffer,
                               size_t capacity,
                               size_t *length);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* YAKKAN_H */
