package org.parvis.cases.keeping;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What this module itself keeps of people: payloads and salts, parties, queue rows with the words
 * that find them, directories. A word goes with the last file of the body that holds it.
 */
@Component
public class CaseFileData implements HoldsPersonalData {
    private final Scenes scenes;

    public CaseFileData(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public String purpose() {
        return "cases.data.purpose";
    }

    @Override
    public String retention() {
        return "cases.data.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with at as (
                                          select coalesce(worked_by, home) as body from cases.case_files
                                          where home = :home and id = :file),
                                        word as (
                                          delete from cases.search_vocabulary v
                                          using (select distinct at.body, substr(term, 13) as word
                                                 from at, cases.work_items i, unnest(tsvector_to_array(i.terms)) term
                                                 where i.home = at.body and i.case_file = :file) its
                                          where v.home = its.body and v.word = its.word and not exists (
                                            select from cases.work_items other
                                            where other.home = its.body and other.case_file <> :file
                                              and other.terms @@ quote_literal(
                                                right(its.body::text, 12) || its.word)::tsquery)),
                                        precedent as (
                                          delete from cases.precedents where home = :home and case_file = :file),
                                        opinion as (
                                          delete from cases.opinions where home = :home and case_file = :file),
                                        contest as (
                                          delete from cases.contest_drafts where home = :home and case_file = :file),
                                        sending as (
                                          delete from cases.sendings where home = :home and case_file = :file),
                                        payload as (
                                          delete from cases.payloads where home = :home and case_file = :file),
                                        party as (
                                          delete from cases.parties where home = :home and case_file = :file),
                                        compartment as (
                                          delete from cases.compartments where home = :home and case_file = :file),
                                        party_code as (
                                          delete from cases.party_codes where home = :home and case_file = :file),
                                        members as (
                                          delete from cases.file_members where home = :home and case_file = :file),
                                        party_file as (
                                          delete from cases.party_files where home = :home and case_file = :file),
                                        item as (
                                          delete from cases.work_items i using at where i.home = at.body and i.case_file = :file),
                                        notice as (
                                          delete from cases.notices where home = :home and case_file = :file),
                                        mailing as (
                                          delete from cases.mailing_files
                                          where coalesce(file_home, home) = :home and case_file = :file),
                                        person as (
                                          delete from cases.person_files where home = :home and case_file = :file)
                                        delete from cases.case_references
                                        where home = :home and case_file = :file
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .update());
    }
}
