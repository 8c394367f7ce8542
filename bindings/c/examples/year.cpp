// What does a contract cost from month to month, and what is left of its insurance?
//
//   c++ -std=c++17 year.cpp $(pkg-config --cflags --libs yakkan) -o year
#include <cstdint>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <yakkan.h>

namespace {

// A status that is not OK, with the library's own words.
void expect(yakkan_status status) {
    if (status == YAKKAN_STATUS_OK) return;
    std::string words(512, '\0');
    std::size_t length = 0;
    if (yakkan_last_error(words.data(), words.size(), &length) != YAKKAN_STATUS_OK) length = 0;
    words.resize(length);
    throw std::runtime_error(words);
}

struct Free {
    void operator()(yakkan_contract *contract) const { yakkan_contract_free(contract); }
    void operator()(yakkan_prices *prices) const { yakkan_prices_free(prices); }
};
using Contract = std::unique_ptr<yakkan_contract, Free>;
using Prices = std::unique_ptr<yakkan_prices, Free>;

Contract contract_of(std::string_view id, const std::vector<yakkan_line> &lines, const std::vector<yakkan_scheduled_change> &changes) {
    yakkan_contract *made = nullptr;
    expect(yakkan_contract_new(id.data(), id.size(), lines.data(), lines.size(), changes.data(), changes.size(), &made));
    return Contract(made);
}

Prices prices_of(const std::vector<yakkan_price> &rows) {
    yakkan_prices *made = nullptr;
    expect(yakkan_prices_new(rows.data(), rows.size(), &made));
    return Prices(made);
}

} // namespace

int main() try {
    expect(yakkan_check_abi(YAKKAN_ABI_VERSION));

    // Three UTMs watched from mid-April, five from October, at 1,980.5 yen each; 1,900 from January.
    const auto contract = contract_of("C-7", {{YAKKAN_SERVICE_NEC_MIMAMORI, 20260415, 3, YAKKAN_NO_DAY, YAKKAN_NO_DAY}}, {{0, 20261001, 5}});
    const auto prices = prices_of({
        {YAKKAN_SERVICE_NEC_MIMAMORI, 20260101, 19805, 1, nullptr, 0},
        {YAKKAN_SERVICE_NEC_MIMAMORI, 20270101, 1900, 0, nullptr, 0},
    });

    std::int64_t total = 0;
    for (const std::int32_t month : {202604, 202605, 202609, 202610, 202612, 202701}) {
        std::int64_t amount = 0;
        expect(yakkan_charge(contract.get(), nullptr, prices.get(), YAKKAN_EVERY_SERVICE, month, &amount));
        std::cout << month << "  " << amount << " yen\n";
        total += amount;
    }
    std::cout << "total   " << total << " yen before tax\n";

    // One dispatch was paid in June.
    const std::vector<yakkan_paid_claim> claims = {{80000, 20260601, 20260603}};
    std::int64_t left = 0;
    std::uint32_t dispatches = 0;
    expect(yakkan_cover_left(contract.get(), nullptr, claims.data(), claims.size(), 20261001, &left, &dispatches));
    std::cout << "cover   " << left << " yen in " << dispatches << " dispatch\n";

    // A wrong day is a status with a sentence, never another day.
    std::int32_t last = 0;
    const auto status = yakkan_lock_end(YAKKAN_SERVICE_ITES_MDR, 20260230, &last);
    std::cout << (status == YAKKAN_STATUS_WRONG_FORM ? "no such day, said the library\n" : "?\n");
    return 0;
} catch (const std::exception &error) {
    std::cerr << "yakkan: " << error.what() << '\n';
    return 1;
}
