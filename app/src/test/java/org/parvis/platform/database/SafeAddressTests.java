package org.parvis.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.platform.SafeAddress;

/** Lines to other machines are encrypted, or the operator said otherwise in so many words. */
class SafeAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://registre.example/",
                "http://localhost.registre.example/",
                "http://127.0.0.1.registre.example/",
                "ftp://localhost/",
                "https:///sans-hote",
                "https://nom:secret@registre.example/",
                "file:///etc/passwd"
            })
    void anAddressThatIsNotSafeIsRefusedByTheNameOfItsSetting(String address) {
        assertThatThrownBy(() -> SafeAddress.check("parvis.some.url", URI.create(address)))
                .hasMessageContaining("parvis.some.url must be an https address")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://registre.example/a", "http://localhost:1/", "http://[::1]:8080/x"})
    void httpsAndThisMachineAreTaken(String address) {
        assertThatCode(() -> SafeAddress.check("x", URI.create(address)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://base.example/parvis",
                "jdbc:postgresql://localhost,base.example:5433/parvis?user=x",
                "jdbc:mysql://localhost/parvis"
            })
    void aDatabaseElsewhereNeedsItsLineSaid(String url) {
        assertThatThrownBy(() -> DatabaseServer.checkLine(url))
                .hasMessageContaining("parvis.database.url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://base.example/parvis?sslmode=verify-full",
                "jdbc:postgresql://base.example/parvis?sslmode=disable",
                "jdbc:postgresql://127.0.0.1:5433/parvis",
                "jdbc:postgresql://[::1]:5433/parvis",
                "jdbc:postgresql:parvis"
            })
    void aDatabaseHereOrWhoseLineIsSaidIsTaken(String url) {
        assertThatCode(() -> DatabaseServer.checkLine(url)).doesNotThrowAnyException();
    }
}
