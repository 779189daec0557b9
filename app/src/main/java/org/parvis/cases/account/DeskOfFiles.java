package org.parvis.cases.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.ToDo;
import org.parvis.ds.Words;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskCards;
import org.parvis.portal.spi.DeskPart;
import org.parvis.portal.spi.DeskPart.Shelf;
import org.springframework.stereotype.Component;

/** Files, what bodies told of them, and what they gave: the largest part of a desk. */
@Component
class DeskOfFiles implements DeskCards {
    private static final int MOST = 8;
    private static final int TO_DO = 5;
    private static final int FILES = 5;
    private static final int TOLD = 4;
    private static final int LETTERS = 3;

    private final DeskReading reading;
    private final DeskWords words;

    DeskOfFiles(DeskReading reading, DeskWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public DeskPart part(Desk desk, Words w) {
        DeskRows.DeskRow row = reading.desk(desk, MOST);
        List<ToDo> toDo =
                row.files().stream()
                        .filter(file -> file.asks() != null)
                        .limit(TO_DO)
                        .map(file -> words.toDo(file, w))
                        .toList();
        return new DeskPart(
                toDo,
                row.waiting() - toDo.size(),
                new Shelf<>(
                        row.files().stream().limit(FILES).map(f -> words.card(f, w)).toList(),
                        all(row.total() > FILES, "desk.files.all", row.total(), files(w), w)),
                new Shelf<>(
                        row.told().stream().limit(TOLD).map(t -> words.told(t, w)).toList(),
                        all(row.told().size() > TOLD, "desk.told.all", 0, messages(w), w)),
                new Shelf<>(
                        row.letters().stream().limit(LETTERS).map(l -> words.letter(l, w)).toList(),
                        null),
                new Shelf<>(row.contests().stream().map(c -> words.begun(c, w)).toList(), null),
                Shelf.empty(),
                row.desks());
    }

    private static @Nullable Link all(boolean more, String key, int many, String href, Words w) {
        return more ? Link.to(w.say(key, many), href) : null;
    }

    static String files(Words w) {
        return w.lang().equals("fr") ? "/fr/compte/dossiers" : "/en/account/files";
    }

    static String messages(Words w) {
        return w.lang().equals("fr") ? "/fr/compte/messages" : "/en/account/messages";
    }
}
