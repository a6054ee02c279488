r"""A form that opens a shop.

The idea: a model's fields say what is right, and making one is the proof. All rules are tried, and the error lists
every one that was broken, with `loc`, `type` and `msg`; whoever reads only the first gives the rest away.

The trap: `pattern` *searches*, so without `^` and `$` anything may stand around it; and `\d` is any digit of any
script. Defaults are taken as they are, and checked only with `validate_default`. And an address is more than a
pattern: `EmailStr` also brings its domain into one form, so that equal addresses are equal.

When not to: only a mail that is answered proves that an address exists. And tests need care, since names under
`.test` and `.invalid` are refused.
"""

from pydantic import BaseModel, EmailStr, Field, ValidationError


class Signup(BaseModel):
    """A form that was filled in rightly."""

    shop: str = Field(min_length=1, max_length=40)
    email: EmailStr
    vat_number: str = Field(pattern=r"^[A-Z]{2}[0-9]{8,12}$")
    terminals: int = Field(default=1, ge=1, le=50)


def complaints(form: dict[str, object]) -> dict[str, str]:
    """What is wrong with each field, in a few words that name the limit; nothing if the form was filled in rightly."""
    try:
        Signup.model_validate(form)
    except ValidationError as error:
        return {str(complaint["loc"][0]): complaint["msg"] for complaint in error.errors()}
    return {}
