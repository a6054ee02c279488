"""Wrong: brings the domain into one spelling by hand, and a pattern that is good for most addresses lets some wrong ones through.

Refused by: test_what_is_no_email_address_is_refused.
"""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field, ValidationError


def one_spelling(address: str) -> str:
    name, _, domain = address.rpartition("@")
    return f"{name}@{domain.lower()}"


class Signup(BaseModel):
    """A form that was filled in rightly."""

    shop: str = Field(min_length=1, max_length=40)
    email: Annotated[str, Field(pattern=r"^[\w+-][\w.+-]*@(\w[\w-]*\.)+[a-zA-Z]{2,}$"), AfterValidator(one_spelling)]
    vat_number: str = Field(pattern=r"^[A-Z]{2}[0-9]{8,12}$")
    terminals: int = Field(default=1, ge=1, le=50)


def complaints(form: dict[str, object]) -> dict[str, str]:
    """What is wrong with each field, in a few words that name the limit; nothing if the form was filled in rightly."""
    try:
        Signup.model_validate(form)
    except ValidationError as error:
        return {str(complaint["loc"][0]): complaint["msg"] for complaint in error.errors()}
    return {}
