package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.PersonName;
import org.parvis.identity.Sessions;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.portal.spi.AccountFiles;
import org.parvis.portal.spi.AccountLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: files, name, language, and the way to its security. */
@Controller
class AccountPages {
    private final AccountTable accounts;
    private final Sessions sessions;
    private final ObjectProvider<AccountFiles> files;
    private final ObjectProvider<AccountLinks> links;

    AccountPages(
            AccountTable accounts,
            Sessions sessions,
            ObjectProvider<AccountFiles> files,
            ObjectProvider<AccountLinks> links) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.files = files;
    }

    /** The account as its owner sees it. */
    record AccountPage(Account account, List<ServiceRow> files, List<Link> links, boolean saved) {}

    /** Where name and language are changed. */
    record ProfilePage(String name, String lang, String email, Fields fields) {}

    @GetMapping({"/fr/compte", "/en/account"})
    Page show(
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "false") boolean saved,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = own(person);
        if (account == null) {
            sessions.end(request, response); // closed elsewhere meanwhile
            return Page.redirect(AccountPaths.signIn(w.lang()));
        }
        return Page.of(
                        "identity/account/account",
                        new AccountPage(
                                account,
                                under(account, w),
                                links.orderedStream().flatMap(l -> l.links(w).stream()).toList(),
                                saved))
                .title(w.say("identity.account.title"))
                .nav("account");
    }

    @GetMapping({"/fr/compte/profil", "/en/account/profile"})
    Page edit(Actor.@Nullable Person person, Words w) {
        Account account = own(person);
        return account == null
                ? Page.redirect(AccountPaths.signIn(w.lang()))
                : profile(w, account.name(), account.lang(), account.email(), Fields.NONE);
    }

    @PostMapping({"/fr/compte/profil", "/en/account/profile"})
    Page save(
            Actor.@Nullable Person person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String lang,
            Words w) {
        Account account = own(person);
        if (account == null) {
            return Page.redirect(AccountPaths.signIn(w.lang()));
        }
        String chosen = lang.equals("fr") || lang.equals("en") ? lang : account.lang();
        return switch (PersonName.of(name)) {
            case Outcome.Ok<String>(String clean) -> {
                accounts.change(account.id(), clean, chosen);
                yield Page.redirect(AccountPaths.account(w.lang()) + "?saved=true");
            }
            case Outcome.Refused<String>(Refusal refusal) ->
                    profile(
                            w,
                            name,
                            chosen,
                            account.email(),
                            Fields.of(w, new Problem("name", refusal)));
        };
    }

    private List<ServiceRow> under(Account account, Words w) {
        return files.orderedStream()
                .flatMap(source -> source.of(account.id(), w).stream())
                .toList();
    }

    private @Nullable Account own(Actor.@Nullable Person person) {
        UUID id = person == null ? null : person.account();
        return id == null ? null : accounts.own(id).orElse(null);
    }

    private static Page profile(Words w, String name, String lang, String email, Fields fields) {
        return AccountForm.page(
                "identity/account/profile",
                new ProfilePage(name, lang, email, fields),
                w.say("identity.profile.title"),
                fields);
    }
}
