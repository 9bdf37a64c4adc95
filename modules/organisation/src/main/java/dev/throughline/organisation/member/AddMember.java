package dev.throughline.organisation.member;

/// Who becomes a member, as the identity provider knows the person.
public record AddMember(String subject, String name, String email) {}
