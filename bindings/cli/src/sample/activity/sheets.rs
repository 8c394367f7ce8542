//! The sheets that tell what happened.

use super::outages;
use super::rows::Outage;
use crate::sample::row::RowText;
use crate::sample::services::WATCH;
use crate::sample::sheets::Sheet;

pub(in crate::sample) const USES: Sheet = Sheet {
    name: "uses",
    file: "uses.csv",
    columns: &["contract", "service", "allowance", "on", "units", "holder", "handled-by-vendor"],
    mark: "",
    line_end: "\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |contract| contract.uses.len(),
    write: |contract, position, row| {
        let Some(used) = contract.uses.get(position) else { return };
        row.push_id(contract.number);
        row.push(used.service);
        row.push(used.allowance);
        row.push_day(Some(used.on));
        match used.units {
            Some(units) => row.push_number(units),
            None => row.push_empty(),
        }
        match used.holder {
            Some(holder) => row.push_format(format_args!("ID-{holder:04}")),
            None => row.push_empty(),
        }
        row.push_truth(used.by_vendor);
    },
};

pub(in crate::sample) const INQUIRIES: Sheet = Sheet {
    name: "inquiries",
    file: "inquiries.csv",
    columns: &["contract", "service", "commitment", "severity", "from", "done"],
    mark: "",
    line_end: "\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |contract| contract.inquiries.len(),
    write: |contract, position, row| {
        let Some(inquiry) = contract.inquiries.get(position) else { return };
        row.push_id(contract.number);
        row.push(inquiry.service);
        row.push(inquiry.commitment);
        row.push(inquiry.severity.unwrap_or_default());
        inquiry.from.write(row);
        match inquiry.done {
            Some(done) => done.write(row),
            None => row.push_empty(),
        }
    },
};

pub(in crate::sample) const OUTAGES: Sheet = Sheet {
    name: "outages",
    file: "outages.csv",
    columns: &["service", "from", "to", "excluded", "contract"],
    mark: "",
    line_end: "\n",
    head_count: outages::LIST.len(),
    write_head: |position, row| {
        let Some(outage) = outages::LIST.get(position) else { return };
        write_outage(outage, row);
        row.push_empty();
    },
    count: |contract| contract.outages.len(),
    write: |contract, position, row| {
        let Some(outage) = contract.outages.get(position) else { return };
        write_outage(outage, row);
        row.push_id(contract.number);
    },
};

pub(in crate::sample) const ALERTS: Sheet = Sheet {
    name: "alerts",
    file: "alerts.csv",
    columns: &["contract", "id", "on", "stars", "upgraded_on"],
    mark: "",
    line_end: "\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |contract| contract.alerts.len(),
    write: |contract, position, row| {
        let Some(alert) = contract.alerts.get(position) else { return };
        row.push_id(contract.number);
        row.push_format(format_args!("A-{:08}-{}", contract.number, alert.number));
        row.push_day(Some(alert.on));
        row.push_number(alert.stars);
        row.push_day(alert.upgraded_on);
    },
};

pub(in crate::sample) const CLAIMS: Sheet = Sheet {
    name: "claims",
    file: "claims.csv",
    columns: &[
        "contract",
        "alert",
        "dispatched_on",
        "cost",
        "paid",
        "mail-received",
        "full-scan",
        "scan-exception",
        "scan-evidence",
        "recommended",
        "vendor-registered",
        "claim-delegated",
        "receipt-delegated",
        "known-before-cover",
        "criminal-act",
        "knowing-violation",
    ],
    mark: "",
    line_end: "\n",
    head_count: 0,
    write_head: |_, _| {},
    count: |contract| contract.claims.len(),
    write: |contract, position, row| {
        let Some(claim) = contract.claims.get(position) else { return };
        row.push_id(contract.number);
        row.push_format(format_args!("A-{:08}-{}", contract.number, claim.alert));
        row.push_day(Some(claim.dispatched_on));
        row.push_number(claim.cost);
        match claim.paid {
            Some(paid) => row.push_number(paid),
            None => row.push_empty(),
        }
        for fact in claim.facts {
            row.push_truth(fact);
        }
    },
};

fn write_outage(outage: &Outage, row: &mut RowText) {
    row.push(WATCH);
    outage.from.write(row);
    outage.to.write(row);
    row.push_truth(outage.excluded.then_some(true));
}
