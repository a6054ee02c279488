"""Wrong: labels before anything is checked: in the list of the caller, and by an amount that nobody has read yet.

Refused by: test_what_was_sent_is_left_alone, test_a_large_order_is_labelled_and_no_other.
"""

from pydantic import BaseModel, Field, field_validator, model_validator

LARGE = 100_000
MOST_LABELS = 3


class Order(BaseModel):
    """What a customer is going to pay for, in cents.

    References are kept in capitals and without spaces around them; it is then that they have 1 to 12 characters.
    An order of 1,000 euros or more carries the label `large`, as one of the three that there may be.
    """

    reference: str = Field(min_length=1, max_length=12)
    cents: int = Field(gt=0)
    tip: int = Field(default=0, ge=0)
    labels: list[str] = Field(default=[], max_length=MOST_LABELS)

    @field_validator("reference", mode="before")
    @classmethod
    def tidy(cls, reference: object) -> str:
        # The field would take bytes for a text, and nobody would have tidied that one.
        if not isinstance(reference, str):
            raise ValueError("a reference is a text")
        return reference.strip().upper()

    @field_validator("tip")
    @classmethod
    def payable_in_coins(cls, tip: int) -> int:
        if tip % 5:
            raise ValueError("the tills have no coin below 5 cents")
        return tip

    @model_validator(mode="before")
    @classmethod
    def label(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("cents"), int) and data["cents"] >= LARGE:
            labels = data.setdefault("labels", [])
            if isinstance(labels, list) and "large" not in labels:
                labels.append("large")
        return data
