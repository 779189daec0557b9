package org.parvis.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.Scan;
import org.parvis.documents.Scans;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One item of the body and its pages, before somebody's eyes. */
@Component
class ItemDesk {
    /** Longer sides of pictures, in pixels. */
    private static final int BESIDE = 850;

    private static final int WHOLE = 1600;

    /** Of a text, in bytes. */
    private static final int MOST_SHOWN = 20_000;

    private final ItemTable items;
    private final HeldFiles held;
    private final Scans scans;
    private final Scenes scenes;
    private final Journal journal;

    ItemDesk(ItemTable items, HeldFiles held, Scans scans, Scenes scenes, Journal journal) {
        this.items = items;
        this.held = held;
        this.scans = scans;
        this.scenes = scenes;
        this.journal = journal;
    }

    /** One of the body; the journal has it before anything of it is seen. */
    Optional<Item> open(Actor.Agent agent, UUID id) {
        Reading reading = Reading.of("arrival", id.toString(), List.of(), "entry");
        return scenes.in(
                MemberScene.of(agent),
                sql -> {
                    Optional<Item> found =
                            items.find(sql, id).filter(item -> item.state() != Item.State.CUTTING);
                    found.ifPresent(item -> journal.note(sql, agent, reading));
                    return found;
                });
    }

    /**
     * What it holds, in the order of its pages, in the scene of what is held for it; nothing once
     * it is in a file.
     */
    List<HeldFile> held(UUID item) {
        return held.kept(item);
    }

    /** Lets go of it all, in the running transaction. */
    void forget(JdbcClient sql, UUID item) {
        held.forget(sql, item);
    }

    private static boolean drawn(HeldFile file) {
        boolean picture =
                file.mediaType().equals("application/pdf") || file.mediaType().startsWith("image/");
        return picture && file.scan() != Scan.WAITING;
    }

    private static boolean text(HeldFile file) {
        return file.mediaType().equals("text/plain") && file.scan() != Scan.WAITING;
    }

    /** Its pages, beside a form; what is not scanned yet shows its name only. */
    ItemPage.ScanView scan(Item item, Words w) {
        List<HeldFile> files = held(item.id());
        List<String> pictures = new ArrayList<>();
        List<ItemPage.Text> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (HeldFile file : files) {
            if (drawn(file)) {
                for (int page = 0; page < Cutting.pages(file); page++) {
                    pictures.add(picture(item, pictures.size() + 1, w));
                }
            } else if (text(file)) {
                texts.add(new ItemPage.Text(file.name(), lines(file)));
            } else {
                names.add(file.name());
            }
        }
        return new ItemPage.ScanView(pictures, texts, names);
    }

    private static String picture(Item item, int page, Words w) {
        return ArrivalPaths.item(w, item.id()) + "/pages/" + page;
    }

    private List<String> lines(HeldFile file) {
        try (InputStream content = held.content(file.holder(), file.id()).orElseThrow()) {
            String text = new String(content.readNBytes(MOST_SHOWN), StandardCharsets.UTF_8);
            String all = file.size() > MOST_SHOWN ? text + " …" : text;
            return all.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of one of its pages, from 1: small beside a form, or large enough to read all. */
    Optional<byte[]> picture(Item item, int page, boolean beside) {
        int side = beside ? BESIDE : WHOLE;
        int before = 0;
        for (HeldFile file : held(item.id())) {
            if (drawn(file)) {
                if (page > before && page <= before + Cutting.pages(file)) {
                    return scans.picture(item.id(), file.id(), page - before - 1, side);
                }
                before += Cutting.pages(file);
            }
        }
        return Optional.empty();
    }
}
