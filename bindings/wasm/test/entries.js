import { yakkan as whole } from "yakkan";
import { yakkan as contracts } from "yakkan/contracts";
import { yakkan as small } from "yakkan/typed";

/** The entries that answer typed questions at once. */
export const ENTRIES = [["yakkan", whole], ["yakkan/contracts", contracts], ["yakkan/typed", small]];

/** Those that answer questions about whole contracts. */
export const WITH_CONTRACTS = ENTRIES.slice(0, 2);
