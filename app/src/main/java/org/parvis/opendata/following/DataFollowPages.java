package org.parvis.opendata.following;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.following.FollowView.One;
import org.parvis.opendata.following.FollowerTable.Followed;
import org.parvis.opendata.news.NewsPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody asks to be told of a dataset; whoever reads the letters says yes, and ends it. */
@Controller
class DataFollowPages {
    private final PublishedData data;
    private final Following following;

    DataFollowPages(PublishedData data, Following following) {
        this.data = data;
        this.following = following;
    }

    @GetMapping({"/fr/donnees/{name}/suivre", "/en/data/{name}/follow"})
    Page ask(@PathVariable String name, Words w) {
        return ask(version(name), "", List.of(), w);
    }

    @PostMapping({"/fr/donnees/{name}/suivre", "/en/data/{name}/follow"})
    Page asked(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            Words w) {
        Version version = version(name);
        String from = String.valueOf(request.getRemoteAddr());
        return switch (following.ask(version, email, from, w.lang())) {
            case Outcome.Ok<Boolean> taken -> Page.redirect(FollowPaths.sent(name, w.lang()));
            case Outcome.Refused<Boolean>(var why) ->
                    ask(
                                    version,
                                    email,
                                    List.of(
                                            new FieldError(
                                                    "email", w.say(why.key(), why.arguments()))),
                                    w)
                            .status(422);
        };
    }

    @GetMapping({"/fr/donnees/{name}/suivre/envoye", "/en/data/{name}/follow/sent"})
    Page sent(@PathVariable String name, Words w) {
        Version version = version(name);
        FollowView view =
                new FollowView(
                        w.say("opendata.follow.sent"),
                        title(version, w),
                        DataPaths.dataset(name, w.lang()),
                        null,
                        "",
                        feed(name, w),
                        List.of());
        return Page.of("opendata/following/sent", view).title(view.title()).nav(DataPaths.MENU);
    }

    private Page ask(Version version, String typed, List<FieldError> errors, Words w) {
        FollowView view =
                new FollowView(
                        w.say("opendata.follow.title"),
                        title(version, w),
                        DataPaths.dataset(version.name(), w.lang()),
                        FollowPaths.ask(version.name(), w.lang()),
                        typed,
                        feed(version.name(), w),
                        errors);
        return Page.of("opendata/following/ask", view).title(view.title()).nav(DataPaths.MENU);
    }

    private static String title(Version version, Words w) {
        return w.typeset(version.description().title().in(w.lang()));
    }

    private static Link feed(String name, Words w) {
        return Link.to(w.say("opendata.news.follow.dataset"), NewsPaths.dataset(name, w.lang()));
    }

    private Version version(String name) {
        return data.newest(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping({"/fr/donnees-suivies/{token}", "/en/followed-data/{token}"})
    Page own(@PathVariable String token, Words w) {
        return following.of(token).map(all -> own(token, all, w)).orElseGet(() -> gone(w));
    }

    @PostMapping({"/fr/donnees-suivies/{token}", "/en/followed-data/{token}"})
    Page change(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String confirm,
            @RequestParam(defaultValue = "") String stop,
            @RequestParam(defaultValue = "") String leave,
            Words w) {
        if (!confirm.isEmpty()) {
            following.confirm(token, confirm);
        } else if (!stop.isEmpty()) {
            following.stop(token, stop);
        } else if (!leave.isEmpty()) {
            following.leave(token);
        }
        return Page.redirect(FollowPaths.own(token, w.lang()));
    }

    private static Page own(String token, List<Followed> all, Words w) {
        FollowView.Own view =
                new FollowView.Own(
                        all.stream()
                                .filter(one -> !one.confirmed())
                                .map(one -> one(one, w))
                                .toList(),
                        all.stream().filter(Followed::confirmed).map(one -> one(one, w)).toList(),
                        FollowPaths.own(token, w.lang()),
                        DataPaths.list(w.lang()));
        return Page.of("opendata/following/own", view)
                .title(w.say("opendata.follow.own"))
                .nav(DataPaths.MENU);
    }

    private static One one(Followed one, Words w) {
        return new One(
                one.name(),
                w.typeset(one.title().in(w.lang())),
                DataPaths.dataset(one.name(), w.lang()));
    }

    /** Of an address that is forgotten nothing is known, not even that it was here. */
    private static Page gone(Words w) {
        return Page.of("opendata/following/gone", DataPaths.list(w.lang()))
                .title(w.say("opendata.follow.gone"))
                .nav(DataPaths.MENU)
                .status(HttpStatus.GONE.value());
    }
}
