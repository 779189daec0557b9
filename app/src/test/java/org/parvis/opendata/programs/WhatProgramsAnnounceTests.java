package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.release.Publishing;
import org.parvis.organizations.Members;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;

/**
 * What a program says of published data before a file comes is in the next version, whoever begins
 * it, and public once that version is signed.
 */
@ProgramTest
class WhatProgramsAnnounceTests extends ProgramWritingFixture {
    private static final String TABLE = "mot\nun\ndeux\n";

    @Autowired BeanFactory beans;
    @Autowired Members members;
    @Autowired PublishedData data;

    private Publishing published(String name) throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish(name, "mot\nun\n");
        return publishing;
    }

    private String announce(String name, String title) throws Exception {
        return done("package_patch", asked(name, title)).get("title").stringValue();
    }

    private static String asked(String name, String title) {
        return """
        {"id": "%s", "title": "%s", "extras": [{"key": "title_en", "value": "Announced"},
          {"key": "notes_en", "value": "Each row."}, {"key": "update_frequency", "value": "NEVER"},
          {"key": "version_notes", "value": "Une ligne de plus."}]}
        """
                .formatted(name, title);
    }

    private static Browser drop(Browser author, String name) throws Exception {
        String at = "/fr/equipe/donnees/" + name + "/nouveau-fichier";
        return author.open(at)
                .upload(at, new MockPart("file", "t.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
    }

    private Set<UUID> preparers(String name) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select prepared_by from opendata.drafts p
                                        join opendata.datasets d on d.id = p.dataset where d.name = ?
                                        """)
                                .param(name)
                                .query((row, n) -> Set.of((UUID[]) row.getArray(1).getArray()))
                                .single());
    }

    private UUID member(String code) {
        return members.byCode(code).orElseThrow().id();
    }

    @Test
    void theFileOfAMemberTakesInWhatAProgramAnnounced() throws Exception {
        Publishing publishing = published("annonce-fichier");
        assertThat(announce("annonce-fichier", "Titre annoncé")).isEqualTo("Titre annoncé");
        Browser author = as("vq-manager");
        assertThat(author.open("/fr/equipe/donnees/annonce-fichier").text())
                .contains("Un programme a dit ce que sera la prochaine version");
        drop(author, "annonce-fichier");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        author.open("/fr/equipe/donnees/annonce-fichier/description");
        assertThat(author.page().select("[name=fr-title]").val()).isEqualTo("Titre annoncé");
        assertThat(author.page().select("[name=en-title]").val()).isEqualTo("Announced");
        assertThat(author.page().select("[name=news]").val()).isEqualTo("Une ligne de plus.");
        assertThat(preparers("annonce-fichier"))
                .as("whoever answers for the program prepared it too")
                .containsExactlyInAnyOrder(member("vq-manager"), member("vq-designer"));
        assertThat(title("annonce-fichier")).as("before it is signed").startsWith("Lignes");
        assertThat(done("package_show", "{\"id\": \"annonce-fichier\"}").get("title").stringValue())
                .as("the program sees its draft")
                .isEqualTo("Titre annoncé");
        publishing.release("annonce-fichier");
        assertThat(title("annonce-fichier")).isEqualTo("Titre annoncé");
        assertThat(data.find("annonce-fichier").orElseThrow().news())
                .isEqualTo("Une ligne de plus.");
    }

    private String title(String name) {
        return data.find(name).orElseThrow().description().title().in("fr");
    }

    @Test
    void aVersionOfWordsAloneTakesItInToo() throws Exception {
        Publishing publishing = published("annonce-mots");
        announce("annonce-mots", "Titre annoncé");
        String room = "/fr/equipe/donnees/annonce-mots";
        Browser author = as("vq-manager").open(room).submit(room, "act", "reword");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        assertThat(author.open(room + "/description").page().select("[name=fr-title]").val())
                .isEqualTo("Titre annoncé");
        publishing.release("annonce-mots");
        assertThat(title("annonce-mots")).isEqualTo("Titre annoncé");
    }

    @Test
    void aMemberDropsTheFileOfWhatAProgramBegan() throws Exception {
        done("package_create", whole("annonce-sans-fichier"));
        Browser author = as("vq-manager");
        author.open("/fr/equipe/donnees")
                .upload(
                        "/fr/equipe/donnees",
                        new MockPart(
                                "name", "annonce-sans-fichier".getBytes(StandardCharsets.UTF_8)),
                        new MockPart("file", "t.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        author.open("/fr/equipe/donnees/annonce-sans-fichier/description");
        assertThat(author.page().select("[name=fr-title]").val()).isEqualTo("Arbres de rue");
        assertThat(data.find("annonce-sans-fichier")).isEmpty();
    }

    @Test
    void whatIsSaidWhileAFileComesIsInTheDraftOrRefused() throws Exception {
        published("annonce-ensemble");
        Publishing publishing = new Publishing(beans);
        Callable<Integer> program =
                () -> post(token, "package_patch", asked("annonce-ensemble", "Dit")).getStatus();
        Callable<Integer> member =
                () -> {
                    publishing.renew("annonce-ensemble", TABLE);
                    return 0;
                };
        int said;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = pool.invokeAll(List.of(program, member));
            said = both.getFirst().get();
            assertThat(both.getLast().get()).isZero();
        }
        assertThat(said).isIn(200, 409);
        MockHttpServletResponse shown =
                post(token, "package_show", "{\"id\": \"annonce-ensemble\"}");
        assertThat(result(shown).get("title").stringValue().equals("Dit")).isEqualTo(said == 200);
        assertThat(
                        scenes.<Long>readingJob(
                                jobs ->
                                        jobs.sql(
                                                        """
                                                        select count(*) from opendata.drafts p
                                                        join opendata.datasets d on d.id = p.dataset
                                                        where d.name = 'annonce-ensemble'
                                                        """)
                                                .query(Long.class)
                                                .single()))
                .isEqualTo(1);
    }
}
