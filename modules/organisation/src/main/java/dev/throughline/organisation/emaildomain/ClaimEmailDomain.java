package dev.throughline.organisation.emaildomain;

record ClaimEmailDomain(String name) {}
