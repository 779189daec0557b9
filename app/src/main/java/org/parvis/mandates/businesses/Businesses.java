package org.parvis.mandates.businesses;

import java.util.Optional;
import java.util.UUID;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Proposer;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The businesses that somebody manages here. */
@Component
public class Businesses {
    private final Scenes scenes;
    private final Mandates mandates;

    Businesses(Scenes scenes, Mandates mandates) {
        this.scenes = scenes;
        this.mandates = mandates;
    }

    /** One of them, as a public body knows it. */
    public record Business(UUID id, String name) {}

    /** Whoever knows the number, which is public, may write to those who manage it. */
    Optional<Business> managed(UUID asker, String number) {
        return scenes.reading(
                new Scene.Person(asker),
                sql ->
                        sql.sql("select id, name from mandates.managed(?, ?)")
                                .param(number)
                                .param(mandates.today())
                                .query(
                                        (row, n) ->
                                                new Business(
                                                        row.getObject("id", UUID.class),
                                                        row.getString("name")))
                                .optional());
    }

    /** The number of the business in whose place somebody stands; none for some associations. */
    Optional<String> number(Proposer business) {
        return scenes.reading(
                business.scene(),
                sql ->
                        sql.sql("select number from mandates.own_number() number")
                                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                                .single());
    }
}
