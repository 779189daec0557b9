package org.parvis.acceptance;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.documents.keys.Vault;
import org.parvis.platform.Scenes;
import org.parvis.post.CodeSent;
import org.parvis.post.Post;

/** Pages of somebody's own account and of ways to enter it: reached by forms, not by links. */
final class SignInToPages {
    private static final Pattern LINK =
            Pattern.compile("\"link\"\\s*:\\s*\"https?://[^/]+([^\"]+)");
    private static final String EMAIL = "toutes.les.pages@personne.example";
    private static final String PASSWORD = "quatre pommes sur un toit";
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private SignInToPages() {}

    /** An account with a second proof and codes for bad days; its pages are then walked through. */
    static void own(Browser owner, Crawl crawl) {
        signUp(owner);
        note("owner", owner.go("/fr/compte/confirmer"), crawl);
        note("owner", owner.submitIn("/courriel"), crawl);
        owner.go("/fr/compte/securite/application");
        byte[] key = key(owner.text("main code"));
        note("owner", owner.type("code", totp(key)).submit(), crawl);
        note("owner", owner.go("/fr/compte/securite/codes-de-secours"), crawl);
        note("owner", owner.go("/fr/compte/securite/courriel"), crawl);
    }

    /** The same account entered again, as far as the second proof. */
    static void enter(Browser coming, Crawl crawl) {
        coming.go("/fr/connexion").type("email", EMAIL).type("password", PASSWORD);
        coming.press(
                "main form:has(input[name='password']) button:not([name]):not([type='button'])");
        note("coming", coming, crawl);
    }

    /** Somebody whom a provider vouches for and who has no account yet. */
    static void arrive(Browser newcomer, Crawl crawl) {
        vouched(newcomer);
        note("newcomer", newcomer.go("/fr/connexion/arrivee"), crawl);
        newcomer.type("name", "Zoé").type("email", "nouvelle.venue@personne.example").submit();
        note("newcomer", newcomer, crawl);
    }

    /** Somebody with two accounts, who links an identity and joins the two. */
    static void join(Browser twice, Crawl crawl) {
        String other = "deux.fois@personne.example";
        signUp(twice, "une.fois@personne.example");
        twice.page().context().clearCookies();
        signUp(twice, other);
        vouched(twice);
        note("twice", twice.go("/fr/compte/securite/fournisseur"), crawl);
        twice.go("/fr/compte/securite/joindre").submit();
        twice.type("email", "une.fois@personne.example").type("password", PASSWORD);
        twice.press(
                "main form:has(input[name='password']) button:not([name]):not([type='button'])");
        note("twice", twice, crawl);
    }

    /** Somebody at a counter, who gives a second proof of themselves first. */
    static void counter(Browser agent, Crawl crawl) {
        agent.go("/fr/equipe/comptoir").submit();
        note("vq-agent", agent, crawl);
    }

    /** Somebody without an address enters by the code that the counter printed, and adds one. */
    static void address(Browser agent, Browser person, Crawl crawl) {
        agent.type("name", "Sans Courriel").choose("paper", "passport").submit();
        person.go("/fr/connexion/papier").type("code", agent.text("main dd code")).submit();
        note("without", person.go("/fr/compte/securite/adresse"), crawl);
        note("without", person.type("email", "plus.tard@personne.example").submit(), crawl);
    }

    /** As the way back from a provider leaves a browser: it carries who was vouched for, sealed. */
    private static void vouched(Browser browser) {
        String facts =
                """
                {"provider":"absent","identity":"%s","level":"1","name":"Zoé","email":"",\
                "browser":"%s","until":"%s"}\
                """
                        .formatted(
                                "ab".repeat(32),
                                "b".repeat(32),
                                RunningProgram.now().plusSeconds(1700));
        byte[] sealed =
                RunningProgram.bean(Vault.class)
                        .installation("identity.arrival")
                        .seal(
                                facts.getBytes(StandardCharsets.UTF_8),
                                "parvis-arrival".getBytes(StandardCharsets.US_ASCII));
        browser.page()
                .context()
                .addCookies(
                        List.of(
                                new Cookie(
                                                "parvis-arrival",
                                                Base64.getUrlEncoder()
                                                        .withoutPadding()
                                                        .encodeToString(sealed))
                                        .setUrl(RunningProgram.url())));
    }

    /** A code asked for by e-mail. */
    static void askCode(Browser asking, Crawl crawl) {
        note("asking", asking.go("/fr/connexion/code").type("email", EMAIL).submit(), crawl);
    }

    /** What another program prepared. */
    static void prepared(Browser anyone, Crawl crawl) {
        String answer =
                anyone.requests()
                        .post(
                                RunningProgram.url() + "/api/drafts",
                                RequestOptions.create()
                                        .setData(
                                                Map.of(
                                                        "service",
                                                        "access-request",
                                                        "language",
                                                        "fr",
                                                        "by",
                                                        "Logiciel d'essai",
                                                        "answers",
                                                        Map.of(
                                                                "document",
                                                                "Le rapport d'inspection du"
                                                                        + " pont"))))
                        .text();
        String link = first(LINK, answer).group(1);
        note("anyone", anyone.go(link), crawl);
    }

    private static void note(String role, Browser there, Crawl crawl) {
        crawl.reached(role, there.address());
    }

    private static void signUp(Browser person) {
        signUp(person, EMAIL);
    }

    private static void signUp(Browser person, String email) {
        person.go("/fr/inscription").type("email", email).submit();
        String address = person.address();
        String code =
                CodeSent.newest(RunningProgram.bean(Scenes.class), RunningProgram.bean(Post.class));
        person.go(address)
                .type("code", code)
                .type("name", "Zoé")
                .type("password", PASSWORD)
                .press("main form button[type=submit]");
    }

    private static MatchResult first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow(() -> missing(text));
    }

    private static AssertionError missing(String text) {
        return new AssertionError("not there: " + text);
    }

    private static byte[] key(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        int held = 0;
        int bits = 0;
        for (char letter : text.replace(" ", "").toCharArray()) {
            held = held << 5 | BASE_32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** RFC 6238, as an application on a phone computes it. */
    private static String totp(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            long step = RunningProgram.now().getEpochSecond() / STEP_SECONDS;
            byte[] digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = digest[digest.length - 1] & 0xf;
            int number = ByteBuffer.wrap(digest, at, Integer.BYTES).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
