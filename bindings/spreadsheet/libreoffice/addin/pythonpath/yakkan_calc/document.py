"""What a calling document says: the system of its dates and the language its answers are wanted in."""

from .library import Unusable

#: The name of the property in File > Properties > Custom Properties that chooses a language for one document.
LANGUAGE_PROPERTY = "Yakkan language"
LANGUAGES = ("ja", "en")

#: Calc's day 0, and the name of the system in which the library counts the same.
DATE_SYSTEMS = {(1899, 12, 30): 1900, (1904, 1, 1): 1904}


def dates(document):
    """1900 or 1904. Calc has a third day 0, 1900-01-01 of StarCalc 1.0, which no other spreadsheet knows; its serials would be two days off."""
    if document is None:
        return 1900
    zero = document.getPropertyValue("NullDate")
    system = DATE_SYSTEMS.get((zero.Year, zero.Month, zero.Day))
    if system is None:
        day = "%04d-%02d-%02d" % (zero.Year, zero.Month, zero.Day)
        raise Unusable(
            "this document counts its days from %s: choose 12/30/1899 or 01/01/1904 in Tools > Options > Calc > Calculate" % day,
            "このドキュメントの日付の起点は %s です。ツール > オプション > Calc > 計算 で 1899/12/30 か 1904/01/01 を選んでください" % day,
        )
    return system


def language(document, default):
    """The document's own choice, else that of the user interface."""
    if document is None:
        return default
    properties = document.getDocumentProperties().getUserDefinedProperties()
    if not properties.getPropertySetInfo().hasPropertyByName(LANGUAGE_PROPERTY):
        return default
    chosen = properties.getPropertyValue(LANGUAGE_PROPERTY)
    if chosen not in LANGUAGES:
        raise Unusable(
            'the property "%s" of this document is %r; it takes ja or en' % (LANGUAGE_PROPERTY, chosen),
            "このドキュメントのプロパティ「%s」は %r です。ja か en を指定してください" % (LANGUAGE_PROPERTY, chosen),
        )
    return chosen
