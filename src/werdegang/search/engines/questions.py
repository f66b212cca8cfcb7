# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question as a query of Tantivy's."""

from collections.abc import Callable, Iterable

import tantivy
from tantivy import Occur, Query

from werdegang.search.analysis import Token
from werdegang.search.engines.interface import FACETS, Question

TITLE, TITLE_PARTS, TEXT, TEXT_PARTS = 3.0, 1.4, 1.0, 0.45
APART = 0.4
"""What a compound counts where only its parts are found, all of them, apart."""
ALIKE = 0.5
"""What another word for the same counts."""
TIE = 0.2


class Builder:
    """Puts queries together for one question."""

    def __init__(self, schema: tantivy.Schema, question: Question) -> None:
        self.schema, self.question = schema, question

    def query(self, but: str = "") -> Query:
        """All of the question, the filter of one facet left out."""
        words = self.question.words
        clauses = [(Occur.Must, each) for each in self._wanted()]
        clauses += [(Occur.Must, self._phrase(terms)) for terms in words.phrases]
        clauses += [(Occur.MustNot, self._word(token)) for token in words.excluded]
        clauses += [(Occur.MustNot, self._phrase(terms)) for terms in words.excluded_phrases]
        if words.is_empty:
            clauses.append((Occur.Must, Query.all_query()))
        clauses += [(Occur.Must, Query.const_score_query(each, 0.0)) for each in self._filters(but)]
        without = self.question.reach.without
        if without:
            clauses.append((Occur.MustNot, Query.term_set_query(self.schema, "key", sorted(without))))
        return Query.boolean_query(clauses)

    def _wanted(self) -> list[Query]:
        words = self.question.words
        wanted = [self._wide(token) for token in words.wanted]
        return [Query.boolean_query([(Occur.Should, each) for each in wanted])] if words.some else wanted

    @staticmethod
    def leaving_out(schema: tantivy.Schema, keys: Iterable[str]) -> Query:
        """Everything but these documents."""
        gone = sorted(keys)
        clauses = [(Occur.Must, Query.all_query())]
        if gone:
            clauses.append((Occur.MustNot, Query.term_set_query(schema, "key", gone)))
        return Query.boolean_query(clauses)

    def _filters(self, but: str) -> Iterable[Query]:
        filters, beyond = self.question.filters, self.question.reach.beyond
        if beyond is not None:
            public = self._term("public", "yes")
            others = Query.term_set_query(self.schema, "key", sorted(beyond))
            yield Query.boolean_query([(Occur.Should, public), (Occur.Should, others)])
        for name in FACETS:
            values = filters.facets.get(name)
            if values and name != but:
                yield Query.term_set_query(self.schema, name, list(values))
        if filters.since or filters.until:
            first = filters.since.toordinal() if filters.since else 1
            last = filters.until.toordinal() if filters.until else 3_652_059
            yield Query.range_query(self.schema, "day", tantivy.FieldType.Integer, first, last)

    def _wide(self, token: Token) -> Query:
        """The word, or another for the same."""
        others = self.question.words.alike.get(token.whole)
        if not others:
            return self._word(token, self._wide)
        ways = [Query.boost_query(self._word(other), ALIKE) for other in others]
        return Query.disjunction_max_query([self._word(token, self._wide), *ways], TIE)

    def _word(self, token: Token, of_part: Callable[[Token], Query] | None = None) -> Query:
        """The whole word, a word it is a part of, or all of its own parts."""
        ways = [
            Query.boost_query(self._term("title", token.whole), TITLE),
            Query.boost_query(self._term("title_parts", token.whole, "freq"), TITLE_PARTS),
            Query.boost_query(self._term("text", token.whole), TEXT),
            Query.boost_query(self._term("text_parts", token.whole, "freq"), TEXT_PARTS),
        ]
        if len(token.parts) > 1 and "/" not in token.whole:
            one = of_part or self._word
            apart = [(Occur.Must, one(Token(part))) for part in token.parts]
            ways.append(Query.boost_query(Query.boolean_query(apart), APART / len(token.parts)))
        return Query.disjunction_max_query(ways, TIE)

    def _phrase(self, terms: tuple[str, ...]) -> Query:
        if len(terms) == 1:
            return self._word(Token(terms[0]))
        ways = [
            Query.boost_query(Query.phrase_query(self.schema, "title", list(terms)), TITLE),
            Query.phrase_query(self.schema, "text", list(terms)),
        ]
        return Query.disjunction_max_query(ways, TIE)

    def _term(self, field: str, term: str, option: str = "position") -> Query:
        return Query.term_query(
            self.schema, field, term, index_option="basic" if field == "public" else option
        )
