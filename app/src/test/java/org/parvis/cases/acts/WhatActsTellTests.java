package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.decision.OpinionLinks;
import org.parvis.cases.spi.ActKind;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WordsLeft;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words are planted in every text of every kind of act, and looked for wherever anybody but the
 * body may read: only what the kind itself says that its person may read is found, and only by
 * them.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatActsTellTests {
    /**
     * Where the queue of a body finds its files: declared by {@link
     * org.parvis.cases.keeping.CaseFileData}.
     */
    private static final List<String> FOUND_BY =
            List.of(
                    "cases.work_items|title",
                    "cases.work_items|requester",
                    "cases.work_items|terms");

    private static final String STEM = "zqplante";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired OpinionLinks links;
    @Autowired List<AccountData> places;
    @Autowired MessageCatalogue messages;

    @Value("${parvis.database.url}")
    String url;

    @Value("${parvis.data}")
    Path data;

    private Browser person;
    private UUID account;
    private PlantedFiles planted;
    private Map<String, Receipt> files;

    @BeforeAll
    void plant() throws Exception {
        person = People.signUp(mvc, "ann.tous-les-actes@example.org");
        account = People.account(scenes, "ann.tous-les-actes@example.org");
        planted = new PlantedFiles(program, TestDatabase.owner(url), account, STEM);
        files = planted.plant(kind -> true);
        assertThat(files.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        planted.kinds.all().stream().map(ActKind::name).toList());
    }

    /** Everything that its kinds say that the person may read. */
    private Set<String> told() {
        Set<String> told = new TreeSet<>();
        for (ActKind<?> kind : planted.kinds.all()) {
            kind.told().forEach(field -> told.add(kind.name() + "." + field));
        }
        return told;
    }

    @Test
    void theCopyOfOnesDataHoldsWhatEachKindTellsAndNothingElse() throws IOException {
        StringBuilder all = new StringBuilder();
        for (AccountData place : places) {
            place.export(account, messages.forLanguage("fr"), into(all));
        }
        Set<String> expected = new TreeSet<>();
        for (ActKind<?> kind : planted.kinds.all()) {
            planted.words
                    .fieldsOf(kind.name())
                    .forEach(field -> expected.add(kind.name() + "." + field));
        }
        expected.retainAll(told());
        assertThat(planted.words.in(all.toString())).isEqualTo(expected);
        assertThat(expected).contains("asked.text", "decided.reasons").hasSizeGreaterThan(60);
    }

    private static Exported into(StringBuilder all) {
        JsonMapper json = JsonMapper.builder().build();
        return new Exported() {
            @Override
            public void json(String path, Map<String, ?> content) {
                all.append(path).append(json.writeValueAsString(content));
            }

            @Override
            public void csv(String path, List<String> columns, Stream<List<String>> rows) {
                all.append(path).append(columns).append(rows.toList());
            }

            @Override
            public void file(String path, InputStream content) throws IOException {
                all.append(path)
                        .append(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        };
    }

    @Test
    void thePagesOfThePersonShowNothingElse() throws Exception {
        Set<String> told = told();
        Set<String> seen = new TreeSet<>();
        for (Map.Entry<String, Receipt> file : files.entrySet()) {
            Set<String> here =
                    planted.words.in(walk("/fr/dossiers/" + file.getValue().reference()));
            assertThat(told).as("told of " + file.getKey()).containsAll(here);
            seen.addAll(here);
        }
        seen.addAll(planted.words.in(walk("/fr/compte")));
        assertThat(told).containsAll(seen);
        assertThat(seen)
                .as("words are found where they are shown")
                .contains(
                        "asked.text",
                        "wrote.by",
                        "received.asked",
                        "extended.explanation",
                        "received.ownMotion");
    }

    /** What a page and those below it that it leads to say in their source. */
    private String walk(String from) throws Exception {
        StringBuilder all = new StringBuilder();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(next);
        while (!next.isEmpty()) {
            person.open(next.pop());
            assertThat(person.status()).as(person.path()).isLessThan(500);
            if (person.status() != 200) {
                continue;
            }
            all.append(person.page().outerHtml());
            for (Element link : person.page().select("a[href^=" + from + "/]")) {
                String path = link.attr("href").replaceAll("[?#].*", "").replace(" ", "%20");
                if (!path.contains("/documents/") && seen.add(path)) {
                    next.add(path);
                }
            }
        }
        return all.toString();
    }

    @Test
    void whoFollowsByCodeSeesNothingElse() throws Exception {
        Set<String> told = told();
        for (Map.Entry<String, Receipt> file : files.entrySet()) {
            if (file.getKey().equals("opening-told")) {
                continue; // its code is in a letter
            }
            TeamBrowser invited = new TeamBrowser(mvc);
            invited.follow(file.getValue().reference(), file.getValue().code());
            String path = "/fr/dossiers/" + file.getValue().reference();
            assertThat(told).containsAll(planted.words.in(text(invited, path)));
        }
    }

    @Test
    void anExpertSeesTheirQuestionAndNobodyElseSeesAnything() throws Exception {
        Receipt asked = file("opinion-asked");
        String link = planted.opinionLink(asked, links);
        assertThat(planted.words.in(text(new TeamBrowser(mvc), link)))
                .containsExactly(
                        "opinion-asked.by", "opinion-asked.expert", "opinion-asked.question");
        Browser other = People.signUp(mvc, "ben.aucun-acte@example.org");
        TeamBrowser elsewhere = new TeamBrowser(mvc, "opc-agent");
        TeamBrowser nobody = new TeamBrowser(mvc);
        for (Receipt file : files.values()) {
            String own = "/fr/dossiers/" + file.reference();
            String team = "/fr/equipe/dossiers/" + file.reference();
            for (String page :
                    List.of(
                            other.open(own).page().outerHtml(),
                            text(elsewhere, own),
                            text(elsewhere, team),
                            text(elsewhere, team + "/examen"),
                            text(nobody, own),
                            text(nobody, team))) {
                assertThat(planted.words.in(page)).isEmpty();
            }
        }
        assertThat(planted.words.in(text(elsewhere, "/fr/equipe"))).isEmpty();
    }

    @Test
    void theBodyReadsWhatItsMembersTellEachOther() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        for (String kind : List.of("noted", "signed-off", "sent-back", "held", "opinion-given")) {
            String path = "/fr/equipe/dossiers/" + file(kind).reference();
            assertThat(planted.words.in(text(agent, path)))
                    .as("a word that is there is found")
                    .anyMatch(word -> word.startsWith(kind + "."));
        }
    }

    private long mails(String kind) {
        return TestDatabase.owner(url)
                .sql("select count(*) from post.messages where kind = ? and file = ?")
                .param(kind)
                .param(file(kind).file().id())
                .query(Long.class)
                .single();
    }

    private Receipt file(String kind) {
        return Objects.requireNonNull(files.get(kind));
    }

    private static String text(TeamBrowser browser, String path) throws Exception {
        return browser.raw(MockMvcRequestBuilders.get(path)).getContentAsString();
    }

    @Test
    void atRestNothingIsInClearButWhatFindsTheFilesOfABody() {
        assertThat(WordsLeft.of(TestDatabase.owner(url), STEM))
                .containsExactlyInAnyOrderElementsOf(FOUND_BY);
        assertThat(WordsLeft.in(data, STEM)).isEmpty();
        assertThat(mails("opinion-asked")).as("the mail that was sealed with them").isOne();
    }
}
