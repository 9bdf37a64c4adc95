package dev.throughline.local;

import java.io.IOException;

interface Login {

    /// A token for a demo user, or for the operator.
    String token(String username) throws IOException, InterruptedException;
}
