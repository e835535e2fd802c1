from collections.abc import Mapping, MutableMapping

class Person:
    first_names: list[str]
    middle_names: list[str]
    prelast_names: list[str]
    last_names: list[str]
    lineage_names: list[str]
    def __init__(
        self,
        string: str = "",
        first: str = "",
        middle: str = "",
        prelast: str = "",
        last: str = "",
        lineage: str = "",
    ) -> None: ...

class Entry:
    key: str | None
    type: str
    original_type: str
    fields: MutableMapping[str, str]
    persons: MutableMapping[str, list[Person]]
    def __init__(
        self,
        type_: str,
        fields: Mapping[str, str] | None = None,
        persons: Mapping[str, list[Person]] | None = None,
    ) -> None: ...
