package org.parvis.content.writing;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.content.PictureShelf;
import org.parvis.content.Pictures;
import org.parvis.content.pictures.Drawn;
import org.parvis.content.pictures.Picture;
import org.parvis.content.pictures.PictureAddress;
import org.parvis.content.pictures.PictureFile;
import org.parvis.content.pictures.PictureTable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures that a body brought, and those of the folder: what its pages may show. */
@Component
class BodyPictures {
    static final int MOST = 500;
    private static final int LONGEST = 200;

    private final PictureTable table;
    private final Pictures pictures;
    private final Authors authors;
    private final Scenes scenes;
    private final InstantSource clock;

    BodyPictures(
            PictureTable table,
            Pictures pictures,
            Authors authors,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.pictures = pictures;
        this.authors = authors;
        this.scenes = scenes;
        this.clock = clock;
    }

    List<PictureTable.Kept> kept(Actor.Agent agent) {
        return scenes.reading(MemberScene.of(agent), sql -> table.kept(sql, agent.home()));
    }

    /** Those of the folder of the pack, which every body may show. */
    Collection<Picture> inFolder() {
        return pictures.folder().values();
    }

    /** The names that the pages of the agent's body may say. */
    Set<String> names(Actor.Agent agent) {
        return scenes.reading(MemberScene.of(agent), this::names);
    }

    /** The same in the scene of a member of that body. */
    Set<String> names(JdbcClient sql) {
        return all(sql).keySet();
    }

    /** By name, in the scene of a member; one of the body stands before one of the folder. */
    private Map<String, Picture> all(JdbcClient sql) {
        Map<String, Picture> all = new HashMap<>(pictures.folder());
        table.all(sql).forEach(one -> all.put(one.name(), one));
        return all;
    }

    Optional<Picture> find(Actor.Agent agent, String name) {
        return scenes.reading(MemberScene.of(agent), sql -> table.find(sql, agent.home(), name))
                .or(() -> Optional.ofNullable(pictures.folder().get(name)));
    }

    /** What members of the body see in a preview: drafts too, at addresses of their own. */
    PictureShelf shelf(Actor.Agent agent) {
        Map<String, Picture> all = scenes.reading(MemberScene.of(agent), this::all);
        return new PictureShelf() {
            @Override
            public Optional<Picture> find(String name) {
                return Optional.ofNullable(all.get(name));
            }

            @Override
            public String address(String file, String lang) {
                return PagePaths.pixels(file, lang);
            }
        };
    }

    /** The pixels behind an address, for members of the body that brought them. */
    Optional<byte[]> pixels(Actor.Agent agent, PictureAddress address) {
        Optional<byte[]> own =
                scenes.reading(
                        MemberScene.of(agent),
                        sql ->
                                table.same(sql, agent.home(), address.digest())
                                        .filter(address::isOf)
                                        .flatMap(
                                                one ->
                                                        table.pixels(
                                                                sql,
                                                                one.digest(),
                                                                address.small(one))));
        return own.or(() -> pictures.inFolder(address));
    }

    /** What a member brings, as they typed it. */
    record Given(String file, PictureFile.Source bytes, String name, String credit) {}

    /** The picture that is kept, or why none is. */
    Outcome<Picture> add(Actor.Agent by, Given given) {
        if (!authors.writes(by)) {
            return Outcome.refused("pages.refused.not-yours");
        }
        if (!given.name().matches("[a-z0-9-]{1,60}")) {
            return Outcome.refused("pages.picture.refused.name");
        }
        if (given.credit().isEmpty() || given.credit().length() > LONGEST) {
            return Outcome.refused("pages.picture.refused.credit", LONGEST);
        }
        return PictureFile.read(given.file(), given.bytes()).then(drawn -> keep(by, given, drawn));
    }

    private Outcome<Picture> keep(Actor.Agent by, Given given, Drawn drawn) {
        String name = given.name() + "." + drawn.type().ending();
        Picture picture = drawn.named(name);
        var brought = new PictureTable.Brought(by.member(), given.credit(), clock.instant());
        if (pictures.folder().containsKey(name)) {
            return Outcome.refused("pages.picture.refused.taken", name);
        }
        try {
            return scenes.in(
                    MemberScene.of(by),
                    sql -> {
                        Optional<Picture> same = table.same(sql, by.home(), picture.digest());
                        if (same.isPresent()) {
                            return Outcome.refused("pages.picture.refused.same", same.get().name());
                        }
                        if (table.all(sql).size() >= MOST) {
                            return Outcome.refused("pages.picture.refused.many", MOST);
                        }
                        table.add(sql, picture, drawn, by.home(), brought);
                        return Outcome.ok(picture);
                    });
        } catch (DuplicateKeyException taken) {
            return Outcome.refused("pages.picture.refused.taken", name);
        }
    }

    /** False when a version of a page shows it, or it is not theirs. */
    boolean remove(Actor.Agent by, String name) {
        return authors.writes(by)
                && scenes.in(MemberScene.of(by), sql -> table.remove(sql, by.home(), name));
    }
}
