"""The closed list of licences and rights statements that a poster can carry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A licence or rights statement: what authors write, what visitors read, where it is explained."""

    key: str
    name: str
    url: str  # "" when there is none


def _creative_commons(part: str, words: str) -> Licence:
    return Licence(
        key=f"CC-{part}-4.0",
        name=f"Creative Commons {words} 4.0 (CC {part} 4.0)",
        url=f"https://creativecommons.org/licenses/{part.lower()}/4.0/",
    )


def _rights_statement(part: str, words: str) -> Licence:
    return Licence(key=part, name=words, url=f"http://rightsstatements.org/vocab/{part}/1.0/")


# Sources: creativecommons.org/licenses (six of version 4.0, and CC0), rightsstatements.org (twelve of version 1.0).
LICENCES = {
    licence.key: licence
    for licence in (
        _creative_commons("BY", "Attribution"),
        _creative_commons("BY-SA", "Attribution-ShareAlike"),
        _creative_commons("BY-NC", "Attribution-NonCommercial"),
        _creative_commons("BY-NC-SA", "Attribution-NonCommercial-ShareAlike"),
        _creative_commons("BY-ND", "Attribution-NoDerivatives"),
        _creative_commons("BY-NC-ND", "Attribution-NonCommercial-NoDerivatives"),
        Licence(
            key="CC0-1.0", name="No rights reserved (CC0 1.0)", url="https://creativecommons.org/publicdomain/zero/1.0/"
        ),
        _rights_statement("InC", "In copyright"),
        _rights_statement("InC-OW-EU", "In copyright – EU orphan work"),
        _rights_statement("InC-EDU", "In copyright – educational use permitted"),
        _rights_statement("InC-NC", "In copyright – non-commercial use permitted"),
        _rights_statement("InC-RUU", "In copyright – rights-holder not found"),
        _rights_statement("NoC-CR", "No copyright – contractual restrictions"),
        _rights_statement("NoC-NC", "No copyright – non-commercial use only"),
        _rights_statement("NoC-OKLR", "No copyright – other known legal restrictions"),
        _rights_statement("NoC-US", "No copyright – United States"),
        _rights_statement("CNE", "Copyright not evaluated"),
        _rights_statement("UND", "Copyright undetermined"),
        _rights_statement("NKC", "No known copyright"),
        Licence(key="shown with permission", name="Shown with permission of the authors", url=""),
    )
}
