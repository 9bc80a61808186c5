package limen.capture;

import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Findings;
import limen.study.Participant;
import limen.study.decision.BeforeDose;
import limen.study.decision.Decide;
import limen.study.decision.Tables;
import limen.study.protocol.Protocol;

/// A protocol and the reviewed tables, made into what decides and what folds.
record Rulebook(Protocol protocol, Decide decide, BeforeDose beforeDose, Evolve evolve, EvolveStudy evolveStudy) {
    static Rulebook of(Protocol protocol, Tables tables) {
        return new Rulebook(
                protocol,
                new Decide(protocol, tables),
                new BeforeDose(protocol, tables),
                new Evolve(new Findings(tables.scores())),
                new EvolveStudy(tables.rulesOf(protocol)::find));
    }

    Participant after(Participant person, Entry entry) {
        return evolve.participant(person, entry);
    }

    Conduct after(Conduct conduct, Entry entry) {
        return evolveStudy.after(conduct, entry);
    }
}
