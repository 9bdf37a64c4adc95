package dev.throughline.organisation.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.215.14/", "https://127.0.0.1/", "https://localhost/", "https://10.1.2.3/",
                "https://172.16.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest", "https://0.0.0.0/",
                "https://100.64.0.1/", "https://198.18.0.1/", "https://224.0.0.1/", "https://255.255.255.255/",
                "https://[::1]/", "https://[fd00::1]/", "https://[fe80::1]/", "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/", "https://somebody@93.184.215.14/", "ftp://93.184.215.14/",
                        "file:///etc/passwd",
                "https://nowhere.invalid/", "", "93.184.215.14", "https://"
            })
    void refusesWhatIsNotOutside(String address) {
        assertThat(new OutsideAddresses(false).allows(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://93.184.215.14/", "https://93.184.215.14:8443/realm", "https://[2606:2800:21f::1]/"})
    void allowsPublicAddresses(String address) {
        assertThat(new OutsideAddresses(false).allows(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/realms/corp", "https://10.0.0.1/"})
    void allowsTheMachineItselfWhereThatIsSet(String address) {
        assertThat(new OutsideAddresses(true).allows(address)).isTrue();
    }
}
