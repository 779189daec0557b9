package org.parvis.forms.beginning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.catalogue.OpenState;
import org.parvis.catalogue.Openings;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;

/** A request takes as many places as it has rows, where its service counts rows. */
@FillingTest
class PlacesByRowTests {
    private static final String GROUP =
            """
                - id: guests
                  part: room
                  title: {fr: Invités, en: Guests}
                  questions:
                    - id: guests
                      type: group
                      label: {fr: Invités, en: Guests}
                      row:
                        name: {fr: Invité, en: Guest}
                        questions:
                          - {id: called, type: text, label: {fr: Nom, en: Name}}
                - id: you
            """;

    @Autowired SmallServices services;
    @Autowired Openings openings;
    @Autowired Scenes scenes;

    private static int published;
    private String code = "";
    private final UUID account = Ids.next();

    @BeforeEach
    void offered() {
        code = "salle-comptee-" + ++published;
        services.publish(
                code,
                1,
                text ->
                        text.replace("    - id: you\n", GROUP)
                                + "\nopen: {quota: {places: 4, waiting-list: 2, counts: guests}}\n");
    }

    private UUID asks(int rows) {
        UUID file = Ids.next();
        assertThat(take(file, rows)).isInstanceOf(Outcome.Ok.class);
        return file;
    }

    private Outcome<Openings.Place> take(UUID file, int rows) {
        List<Map<String, Object>> guests =
                IntStream.range(0, rows).mapToObj(i -> Map.<String, Object>of()).toList();
        return scenes.in(
                new FileScene.Opener(new Home(Ids.next()), file, null, account),
                sql -> openings.take(sql, code, file, Map.of("guests", guests)));
    }

    private void withdraw(UUID file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into cases.person_files (account, case_file, home,
                                          reference, service, opened_at)
                                        values (?, ?, ?, ?, ?, now())
                                        """)
                                .params(account, file, Ids.next(), file.toString(), code)
                                .update());
        scenes.in(
                new FileScene.PersonFile(account, file),
                sql -> {
                    Openings.release(sql, file);
                    return file;
                });
    }

    private boolean waits(UUID file) {
        return scenes.reading(new Scene.Reader(), sql -> Openings.place(sql, file))
                        .orElseThrow()
                        .waiting()
                != null;
    }

    @Test
    void eachRowTakesAPlace() {
        asks(3);
        assertThat(openings.of(code)).isEqualTo(new OpenState.Open(null, 1));
    }

    @Test
    void whoNeedsMoreThanIsLeftWaitsAndKeepsTheirTurn() {
        UUID three = asks(3);
        UUID two = asks(2);
        UUID one = asks(1);
        assertThat(waits(two)).isTrue();
        assertThat(waits(one)).isTrue();

        withdraw(three);

        assertThat(waits(two)).isFalse();
        assertThat(waits(one)).isFalse();
        assertThat(openings.of(code)).isEqualTo(new OpenState.Open(null, 1));
    }

    @Test
    void aPlaceThatDoesNotSufficeWaitsForTheNextOne() {
        UUID first = asks(1);
        UUID second = asks(3);
        UUID two = asks(2);

        withdraw(first);
        assertThat(waits(two)).isTrue();
        withdraw(second);

        assertThat(waits(two)).isFalse();
        assertThat(openings.of(code)).isEqualTo(new OpenState.Open(null, 2));
    }

    @Test
    void whoWithdrawsFromTheHeadOfTheListLetsTheNextIn() {
        asks(3);
        UUID two = asks(2);
        UUID one = asks(1);

        withdraw(two);

        assertThat(waits(one)).isFalse();
    }

    @Test
    void moreRowsThanThereArePlacesAreRefused() {
        assertThat(take(Ids.next(), 5)).isEqualTo(Outcome.refused("forms.refused.full"));
    }
}
