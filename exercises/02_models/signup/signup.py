"""A form that opens a shop.

Whoever wants to take payments fills in a form. The service reads it into a model, and what it gets is trusted from
then on. Four complaints:

- invoices to `ada@example..com` come back, and one person has two shops, as Ada@Example.com and as Ada@example.com.
  What stands before the @ keeps its case;
- the tax office refuses VAT numbers that the form had accepted. One is two capital letters and 8 to 12 digits, 0 to 9,
  with nothing before, between or after;
- a shop that leaves the number of terminals out cannot take payments. It is to get one; at most fifty can be had;
- whoever makes three mistakes has to send the form three times to learn of them all.

Mend the model and the function.
"""

from pydantic import BaseModel, Field, ValidationError


class Signup(BaseModel):
    """A form that was filled in rightly."""

    shop: str = Field(min_length=1, max_length=40)
    email: str = Field(pattern=r".+@.+\..+")
    vat_number: str = Field(pattern=r"[A-Z]{2}\d{8,12}")
    terminals: int = Field(default=0, ge=1, lt=50)


def complaints(form: dict[str, object]) -> dict[str, str]:
    """What is wrong with each field, in a few words that name the limit; nothing if the form was filled in rightly."""
    try:
        Signup.model_validate(form)
    except ValidationError as error:
        [complaint, *_] = error.errors()
        return {str(complaint["loc"][0]): complaint["msg"]}
    return {}
