"""Wrong: an end without a beginning: anything may still stand in front.

Refused by: test_what_is_no_vat_number_is_refused.
"""

from pydantic import BaseModel, EmailStr, Field, ValidationError


class Signup(BaseModel):
    """A form that was filled in rightly."""

    shop: str = Field(min_length=1, max_length=40)
    email: EmailStr
    vat_number: str = Field(pattern=r"[A-Z]{2}[0-9]{8,12}$")
    terminals: int = Field(default=1, ge=1, le=50)


def complaints(form: dict[str, object]) -> dict[str, str]:
    """What is wrong with each field, in a few words that name the limit; nothing if the form was filled in rightly."""
    try:
        Signup.model_validate(form)
    except ValidationError as error:
        return {str(complaint["loc"][0]): complaint["msg"] for complaint in error.errors()}
    return {}
