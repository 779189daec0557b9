package org.parvis.ds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class GuideTests {

    private static final Path SITE = Path.of("target/guide");

    @Test
    void everyStateOfTheGuideIsAWholePage() throws IOException {
        for (var view : List.of("public", "team")) {
            for (var theme : List.of("neutral", "quebec")) {
                for (var mode : List.of("light", "dark")) {
                    for (var lang : List.of("fr", "en")) {
                        var html = guide(lang, theme, mode, view);
                        var page = Jsoup.parse(html);
                        assertThat(page.title()).endsWith("Parvis");
                        assertThat(page.select("[style], script:not([src]), style")).isEmpty();
                        assertThat(page.select("h1")).hasSize(1);
                        assertThat(page.text()).doesNotContain("guide.", "ds.");
                        write(String.join("-", view, theme, mode, lang), html);
                    }
                }
            }
        }
    }

    @Test
    void anonymousPageIsTheSameEachTime() {
        assertThat(guide("fr", "neutral", "auto", "public"))
                .isEqualTo(guide("fr", "neutral", "auto", "public"));
    }

    static String guide(String lang, String theme, String mode, String view) {
        var page = GuidePage.of(Pages.words(lang), theme, mode, view);
        var frame = PageFrame.of(lang, "", Assets.fromClassPath());
        return Pages.render("guide/guide", Map.of("page", page, "frame", frame));
    }

    private static void write(String name, String html) throws IOException {
        Files.createDirectories(SITE);
        Files.writeString(SITE.resolve(name + ".html"), html.replace("\"/assets/", "\"assets/"));
    }
}
