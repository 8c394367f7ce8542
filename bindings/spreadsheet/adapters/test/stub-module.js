export { stub as yakkan } from "./stub.js";
