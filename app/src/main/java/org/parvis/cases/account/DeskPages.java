package org.parvis.cases.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FileCard;
import org.parvis.ds.InboxLine;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.portal.spi.ActingSource;
import org.parvis.portal.spi.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the desk shows the first of, to its end: all files by due date, and the whole inbox. */
@Controller
class DeskPages {
    private static final int PAGE = 25;

    private final DeskReading reading;
    private final DeskWords words;
    private final ActingSource acting;

    DeskPages(DeskReading reading, DeskWords words, ActingSource acting) {
        this.reading = reading;
        this.words = words;
        this.acting = acting;
    }

    /** Files of one page, and where the next one begins. */
    record FilesPage(String title, int total, List<FileCard> files, @Nullable String next) {}

    /** Words that came, and where those before begin. */
    record InboxPage(String title, List<InboxLine> lines, @Nullable String earlier) {}

    @GetMapping({"/fr/compte/dossiers", "/en/account/files"})
    Page files(
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String file,
            HttpServletRequest request,
            Words w) {
        UUID account = person == null ? null : person.account();
        if (account == null) {
            return Page.redirect(signIn(w));
        }
        Desk desk = desk(account, request);
        DeskRows.FilesRow found = reading.files(desk, DeskReading.After.of(after, file), PAGE + 1);
        List<DeskRows.FileRow> rows = found.files().stream().limit(PAGE).toList();
        String title = title(desk, "desk.files", w);
        return Page.of(
                        "cases/account/deskFiles",
                        new FilesPage(
                                title,
                                found.total(),
                                rows.stream().map(row -> words.card(row, w)).toList(),
                                found.files().size() <= PAGE ? null : next(rows.getLast(), w)))
                .title(title)
                .nav("account");
    }

    private static String next(DeskRows.FileRow last, Words w) {
        return DeskOfFiles.files(w) + "?after=" + last.place() + "&file=" + last.caseFile();
    }

    @GetMapping({"/fr/compte/messages", "/en/account/messages"})
    Page messages(
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String before,
            HttpServletRequest request,
            Words w) {
        UUID account = person == null ? null : person.account();
        if (account == null) {
            return Page.redirect(signIn(w));
        }
        Desk desk = desk(account, request);
        List<DeskRows.ToldRow> found = reading.told(desk, DeskReading.Before.of(before), PAGE + 1);
        List<DeskRows.ToldRow> rows = found.stream().limit(PAGE).toList();
        String title = title(desk, "desk.told", w);
        return Page.of(
                        "cases/account/deskMessages",
                        new InboxPage(
                                title,
                                rows.stream().map(row -> words.told(row, w)).toList(),
                                found.size() <= PAGE
                                        ? null
                                        : DeskOfFiles.messages(w)
                                                + "?before="
                                                + DeskReading.Before.written(rows.getLast())))
                .title(title)
                .nav("account");
    }

    private Desk desk(UUID account, HttpServletRequest request) {
        return new Desk(account, "", acting.other(request));
    }

    private static String title(Desk desk, String key, Words w) {
        Desk.Other other = desk.other();
        return other == null ? w.say(key + ".title") : w.say(key + ".of", other.name());
    }

    private static String signIn(Words w) {
        return w.lang().equals("fr") ? "/fr/connexion" : "/en/sign-in";
    }
}
