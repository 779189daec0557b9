package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.keeping.Disposal;
import org.parvis.identity.sessions.People;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.parvis.testing.WordsLeft;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Files are disposed of with every kind of act in them, and no word of any is left anywhere. */
@ProgramTest
class WhatIsForgottenTests {
    private static final String STEM = "zqoublie";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;
    @Autowired Disposal disposal;

    @Value("${parvis.database.url}")
    String url;

    @Value("${parvis.data}")
    Path data;

    @Test
    void noWordOfAnyKindOfActIsLeftAfterDisposal() throws Exception {
        JdbcClient owner = TestDatabase.owner(url);
        People.signUp(mvc, "ann.a-oublier@example.org");
        UUID account = People.account(scenes, "ann.a-oublier@example.org");
        PlantedFiles planted = new PlantedFiles(program, owner, account, STEM);
        Map<String, Receipt> files = planted.plant(kind -> kind.type() != CourseAct.Disposed.class);
        assertThat(WordsLeft.of(owner, STEM)).isNotEmpty();
        files.forEach(planted::end);
        files.values().forEach(file -> disposal.dispose(file.file(), "A-2.1-5").orThrow());
        assertThat(WordsLeft.of(owner, STEM)).isEmpty();
        assertThat(WordsLeft.in(data, STEM)).isEmpty();
    }
}
