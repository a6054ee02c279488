"""Wrong: now the default is checked, and every form that leaves the terminals out is refused for it.

Refused by: test_whoever_asks_for_no_number_of_terminals_gets_one, test_a_model_is_right_or_it_is_not_made.
"""

from pydantic import BaseModel, EmailStr, Field, ValidationError


class Signup(BaseModel):
    """A form that was filled in rightly."""

    shop: str = Field(min_length=1, max_length=40)
    email: EmailStr
    vat_number: str = Field(pattern=r"^[A-Z]{2}[0-9]{8,12}$")
    terminals: int = Field(default=0, ge=1, le=50, validate_default=True)


def complaints(form: dict[str, object]) -> dict[str, str]:
    """What is wrong with each field, in a few words that name the limit; nothing if the form was filled in rightly."""
    try:
        Signup.model_validate(form)
    except ValidationError as error:
        return {str(complaint["loc"][0]): complaint["msg"] for complaint in error.errors()}
    return {}
