package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTests {
    private static final String LETTERS = "aZ9-._~/%;\\25eEfF*+?#é\0\r @:,()";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fr",
                "/en/team/files/JZC-WHB-39J",
                "/.well-known/oauth-authorization-server",
                "/fr/equipe/file/export.csv",
                "/a/..b/c...~_"
            })
    void whatTheProgramWritesIsItsOwnForm(String path) {
        assertThat(CanonicalPath.of(path)).isEqualTo(new CanonicalPath.Itself());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/en/team/files/JZC-WHB-39J"})
    void oneSlashTooManyLeadsToThePage(String page) {
        assertThat(CanonicalPath.of(page + "/")).isEqualTo(new CanonicalPath.Slashed(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "fr",
                "//",
                "///",
                "//evil.example",
                "//evil.example/",
                "/fr//",
                "/fr//x",
                "/fr/./x",
                "/fr/.",
                "/fr/../en",
                "/fr/..",
                "/fr/../",
                "/fr;a=b",
                "/fr/;/x",
                "/fr;/",
                "/%66r",
                "/fr%2Fx",
                "/fr%2fx",
                "/fr%252Fx",
                "/fr/%2e%2e/x",
                "/fr/JZC%2DWHB",
                "/fr/a%20b",
                "/fr/%C3%A9",
                "/fr/%ff",
                "/fr/%",
                "/fr/%zz",
                "/fr/é",
                "/fr/\0",
                "/fr/a\r\nb",
                "/fr/\n",
                "/fr\\x",
                "/fr/a b",
                "/fr/a+b",
                "/fr/a:b",
                "/fr/a@b",
                "http://evil.example/fr"
            })
    void anythingElseIsNoAddress(String path) {
        assertThat(CanonicalPath.of(path)).isEqualTo(new CanonicalPath.Other());
    }

    /** Whatever is let through reads the same for whoever splits, decodes or normalises it. */
    @Test
    void aCanonicalPathSaysTheSameToAllWhoReadIt() {
        var random = new Random(15);
        int canonical = 0;
        for (int i = 0; i < 200_000; i++) {
            String path = made(random);
            switch (CanonicalPath.of(path)) {
                case CanonicalPath.Itself() -> {
                    canonical++;
                    readsTheSame(path);
                }
                case CanonicalPath.Slashed(String page) -> {
                    assertThat(page + "/").isEqualTo(path);
                    assertThat(page).isNotEqualTo("/");
                    readsTheSame(page);
                }
                case CanonicalPath.Other() -> assertThat(path).isNotEqualTo("/");
            }
        }
        assertThat(canonical).isGreaterThan(1_000);
    }

    private static void readsTheSame(String path) {
        URI uri = URI.create("http://parvis.example" + path);
        assertThat(uri.getHost()).isEqualTo("parvis.example");
        assertThat(uri.normalize().getRawPath()).isEqualTo(path);
        assertThat(uri.getPath()).isEqualTo(path);
        assertThat(URLDecoder.decode(path, StandardCharsets.UTF_8)).isEqualTo(path);
        assertThat(URI.create("http://parvis.example/").resolve(path).getHost())
                .isEqualTo("parvis.example");
    }

    private static String made(Random random) {
        var path = new StringBuilder("/");
        int length = random.nextInt(7);
        for (int i = 0; i < length; i++) {
            path.append(
                    LETTERS.charAt(random.nextInt(random.nextBoolean() ? 8 : LETTERS.length())));
        }
        return path.toString();
    }
}
