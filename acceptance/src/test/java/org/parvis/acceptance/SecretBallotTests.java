package org.parvis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;

/** A secret vote on a phone: with a script the browser makes the token, without one we say so. */
class SecretBallotTests {
    private static final String VOTE = "/fr/consultations/marche/vote";
    private static final String ASK = VOTE + "/jeton";
    private static final String URN = "/fr/urne/marche";

    /** Blinds and finishes by the vector of the standard, with the script of the page. */
    private static final String BY_THE_VECTOR =
            """
            async (v) => {
              const { Key } = await import(v.script)
              const hex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16))
              const shown = (all) => Array.from(all, (one) => one.toString(16).padStart(2, '0')).join('')
              const coded = btoa(String.fromCharCode(...hex(v.n))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
              const pss = { name: 'RSA-PSS', hash: 'SHA-384' }
              const given = await crypto.subtle.importKey('jwk', { kty: 'RSA', n: coded, e: 'AQAB' }, pss, true, ['verify'])
              const key = await Key.read(await crypto.subtle.exportKey('spki', given))
              const message = hex(v.input_msg)
              const { blinded, undo } = await key.blind(message, hex(v.salt), BigInt('0x' + v.factor))
              return { blinded: shown(blinded), sig: shown(await key.finish(message, hex(v.blind_sig), undo)) }
            }
            """;

    private static void signIn(Browser person, String part) {
        person.go("/fr/demonstration");
        person.page().locator("form:has(input[value='" + part + "']) button").first().click();
        person.page().waitForLoadState();
    }

    /** With the token alone, in a browser that knows nobody. */
    private static void cast(String token, String choice, boolean script) {
        try (Browser alone = Browser.open(Screen.NARROW, script, true)) {
            alone.go(URN).type("token", token).choose("choice", choice);
            alone.press("main button[value=cast]");
            assertThat(alone.words())
                    .contains("Votre bulletin est dans l’urne", "BV-")
                    .doesNotContain("samedi", "dimanche");
        }
    }

    @Test
    void aBrowserWithAScriptMakesTheTokenAndNobodyElseSeesIt() {
        try (Browser person = Browser.open(Screen.PHONE, true, false)) {
            signIn(person, "sheila");
            List<String> sent = new CopyOnWriteArrayList<>();
            Page page = person.page();
            page.onRequest(
                    request -> {
                        if (request.method().equals("POST")) {
                            sent.add(String.valueOf(request.postData()));
                        }
                    });
            person.go(VOTE).go(ASK);
            assertThat(page.locator("[data-ballot-with]")).isVisible();
            assertThat(page.locator("[data-ballot-without]")).hasCount(0);
            person.submit();
            assertThat(page.locator("form[data-ballot-signature]")).isVisible();
            person.check("with a token");
            String token = page.locator("[name=token]").inputValue();
            assertThat(token).hasSize(555);
            assertThat(sent).hasSize(1);
            assertThat(sent.getFirst()).contains("blinded=").doesNotContain("seed=");
            assertThat(sent.getFirst()).doesNotContain(token.substring(0, 30));

            page.reload();
            assertThat(page.locator("form[data-ballot-signature]")).isVisible();
            assertThat(page.locator("[name=token]")).hasValue(token);
            person.go(ASK).submit(); // the answer got lost: the same is asked again
            assertThat(page.locator("[name=token]")).hasValue(token);

            person.press("main button[value=open]");
            person.choose("choice", "saturday").press("main button[value=cast]");
            assertThat(person.words()).contains("Votre bulletin est dans l’urne");
            cast(token, "sunday", true);
        }
    }

    @Test
    void theScriptOfThePageGivesTheBytesOfTheStandard() throws IOException {
        Map<String, String> vector = new HashMap<>();
        Files.readAllLines(Path.of("../app/src/test/resources/participation/rfc9474.properties"))
                .stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(line -> vector.put(line[0], line[1]));
        BigInteger undo = new BigInteger(vector.getOrDefault("inv", ""), 16);
        BigInteger modulus = new BigInteger(vector.getOrDefault("n", ""), 16);
        vector.put("factor", undo.modInverse(modulus).toString(16));
        try (Browser person = Browser.open(Screen.PHONE, true, false)) {
            signIn(person, "marguerite");
            person.go(ASK);
            Page page = person.page();
            vector.put("script", page.locator("script[src*=ballots]").getAttribute("src"));
            assertThat(page.evaluate(BY_THE_VECTOR, vector))
                    .isEqualTo(
                            Map.of(
                                    "blinded",
                                    vector.getOrDefault("blinded_msg", ""),
                                    "sig",
                                    vector.getOrDefault("sig", "")));
        }
    }

    @Test
    void withoutAScriptThePageSaysThatTheProgramSeesTheToken() {
        try (Browser person = Browser.open(Screen.PHONE, false, false)) {
            signIn(person, "idris");
            person.go(ASK);
            assertThat(person.words()).contains("Sans script, nous voyons passer votre jeton");
            person.submit();
            String token = person.page().locator("[name=token]").inputValue();
            cast(token, "saturday", false);
            person.go(ASK);
            assertThat(person.words()).contains("Vous avez déjà reçu votre jeton");
        }
    }

    @Test
    void howAVoteEndedIsReadOnEveryScreen() {
        try (Browser reader = Browser.open(Screen.NARROW, true, false)) {
            for (Screen screen : Screen.values()) {
                reader.as(screen, screen == Screen.PHONE).go("/fr/consultations/nom-du-parc/vote");
                assertThat(reader.words()).contains("124 bulletins", "140 jetons remis");
            }
            reader.go("/en/consultations/nom-du-parc/ballot/receipt");
            reader.type("number", "BV-2222-2222-2222").submit();
            assertThat(reader.words()).contains("No ballot in the box at the end");
        }
    }

    @Test
    void ballotsThatWaitForTheirKeepersSayWhoIsAwaitedOnEveryScreen() {
        try (Browser reader = Browser.open(Screen.NARROW, true, false)) {
            for (Screen screen : Screen.values()) {
                reader.as(screen, screen == Screen.PHONE);
                reader.go("/fr/consultations/ancienne-salle/vote");
                assertThat(reader.words())
                        .contains("Les bulletins attendent leurs gardiens")
                        .doesNotContain("Le résultat en chiffres");
                reader.go("/fr/consultations/ancienne-salle/vote/gardiens");
                assertThat(reader.words()).contains("Part attendue", "Part apportée");
            }
            reader.type("share", "ABCD").submit();
            assertThat(reader.words()).contains("Ce texte n’est pas une part");
            reader.check("a share that is none");
        }
    }
}
