package org.wopengine.call;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.wopengine.answers.CountryCode;

/** Business a mentor, or somebody it belongs to, does or bids for in a country where mentees may come from. */
public record CommercialInterest(@NotNull @CountryCode String country, @NotBlank @Size(max = 500) String business) {}
