package dev.throughline.organisation.tenant;

/// What a new organisation begins with.
public enum SetUpTemplate {
    EMPTY,
    PRODUCT_KATA
}
