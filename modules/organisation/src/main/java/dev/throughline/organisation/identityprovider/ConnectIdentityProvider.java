package dev.throughline.organisation.identityprovider;

record ConnectIdentityProvider(String name, String issuer, String clientId, ClientSecret clientSecret) {}
