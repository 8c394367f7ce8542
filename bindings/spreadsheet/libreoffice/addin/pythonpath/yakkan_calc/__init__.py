"""Yakkan in LibreOffice Calc. Everything here turns values of Calc into a request of the library and back; no rule of any document is known here."""
