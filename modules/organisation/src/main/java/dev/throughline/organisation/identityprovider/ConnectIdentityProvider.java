package dev.throughline.organisation.identityprovider;

record ConnectIdentityProvider(String name, String issuer, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "ConnectIdentityProvider[name=%s, issuer=%s, clientId=%s]".formatted(name, issuer, clientId);
    }
}
