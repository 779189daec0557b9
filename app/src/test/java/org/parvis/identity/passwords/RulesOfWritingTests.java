package org.parvis.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.PersonName;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.kernel.Outcome;

/** What an address, a name, a password and an address to return to may look like. */
class RulesOfWritingTests {
    private static final EmailAddress EMAIL =
            EmailAddress.of("camille.exemple@personne.example").orThrow();
    private final PasswordRules passwords = new PasswordRules(new BreachedPasswords((Path) null));

    @ParameterizedTest
    @CsvSource({
        "Camille@Exemple.CA, camille@exemple.ca",
        "' a+b@x.example ', a+b@x.example",
        "élise@québec.example, élise@xn--qubec-csa.example",
        "o'brien@x.example, o'brien@x.example"
    })
    void addressesThatDifferOnlyByCaseAreOne(String typed, String key) {
        assertThat(EmailAddress.of(typed).orThrow().key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a@",
                "@b.example",
                "a b@c.example",
                "a@b",
                "a..b@c.example",
                ".a@c.example",
                "a@-c.example",
                "a\u200bb@c.example",
                "a@c.example\r\nBcc: x@y.example",
                "a\u202eb@c.example",
                "a\u2060b@c.example",
                "a\ufeffb@c.example",
                "a\u00adb@c.example",
                "a\u1160b@c.example",
                "\uff41nn@c.example",
                "\ufb01n@c.example",
                "\u017fam@c.example",
                "\ud835\udc1ann@c.example",
                "a@b@c example",
                "\"a\"@c.example"
            })
    void anAddressThatCouldDeceiveOrCannotWorkIsRefused(String typed) {
        assertThat(EmailAddress.of(typed)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé",
                "Jean-François O'Neill",
                "Nguyễn Thị Ánh",
                "李小龍",
                "Mary  Ann",
                "Мария Иванова",
                "Мария Tremblay",
                "Ελένη",
                "D’Arcy, fils"
            })
    void namesOfAllKindsAreTaken(String typed) {
        assertThat(PersonName.of(typed)).isInstanceOf(Outcome.Ok.class);
    }

    @ParameterizedTest
    @CsvSource({
        "\uff30\uff41\uff55\uff4c, Paul",
        "\ud835\udc0f\ud835\udc1aul, Paul",
        "\ufb01lle, fille",
        "Zoe\u0301, Zoé"
    })
    void otherShapesOfALetterAreThatLetter(String typed, String name) {
        assertThat(PersonName.of(typed)).isEqualTo(Outcome.ok(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P\u0430ul", "\u0410nn Roy", "Rene\u0435", "\u039fscar", "Jean-P\u0430ul"})
    void aWordThatMixesLookAlikeAlphabetsIsRefused(String typed) {
        assertThat(PersonName.of(typed)).isEqualTo(Outcome.refused("identity.name.mixed"));
        assertThat(EmailAddress.of("p\u0430ul@personne.example"))
                .isEqualTo(Outcome.refused("identity.email.mixed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "123",
                "<b>x</b>",
                "a\u0000b",
                "x\u202ey",
                "a\u200bb",
                "a\u200cb",
                "a\u2060b",
                "a\u00adb",
                "\ufeffab",
                "\u3164",
                "Zo\u115fe",
                "Zo\u034fe",
                "Zo\u0335\u0336\u0337\u0338\u0321\u0322\u0327e"
            })
    void aNameThatIsNoneIsRefused(String typed) {
        assertThat(PersonName.of(typed)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "short, identity.password.short",
        "aaaaaaaaaaaaaaa, identity.password.common",
        "motdepasse123456, identity.password.common",
        "P@ssw0rd2026!!, identity.password.common",
        "123456789012345, identity.password.common",
        "Azertyuiop123, identity.password.common",
        "soleilsoleil12, identity.password.common",
        "Québec!2026!2026, identity.password.common",
        "camille.exemple1, identity.password.own"
    })
    void aPasswordThatIsTriedFirstIsRefusedWithItsReason(String typed, String key) {
        assertThat(passwords.check(typed, EMAIL, "Camille Exemple"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre pommes sur un toit",
                "xkq9 vmro 2hd",
                "ma grand-mère court le marathon",
                "日本語のパスワードは長いです"
            })
    void aLongPhraseIsEnough(String typed) {
        assertThat(passwords.check(typed, EMAIL, "Camille Exemple")).isInstanceOf(Outcome.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/en/account", "/fr/equipe/file?etat=late&q=a%20b"})
    void oneReturnsToAPageOfThisSite(String address) {
        assertThat(ReturnAddress.isOurs(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "//evil.example", "https://evil.example", "/\\evil.example", "/france",
                "/fr/../../x", "/fr//evil.example/..", "javascript:alert(1)", "/fr\r\nX: y",
                        "/fr@evil",
                "fr", "/frx", "/en\u0000"
            })
    void oneNeverReturnsElsewhere(String address) {
        assertThat(ReturnAddress.isOurs(address)).isFalse();
    }
}
