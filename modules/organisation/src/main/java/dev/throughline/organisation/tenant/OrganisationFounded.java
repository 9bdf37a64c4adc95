package dev.throughline.organisation.tenant;

import dev.throughline.organisation.member.MemberId;

/// A new organisation has its roles and its first admin; whoever hears it adds what the template asks for.
public record OrganisationFounded(MemberId admin, SetUpTemplate template) {}
