SELECT number, curation, event, decision, note, decided_by, decided_at, client_mutation_id FROM curation_event
 ORDER BY number;

SELECT curation FROM diagnostic WHERE curation IS NOT NULL;
