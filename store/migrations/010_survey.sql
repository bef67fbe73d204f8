-- With whom somebody does not want to be paired is a field of its own in mentoring.Answer, out of the lines that mails print.
update participant set survey = (survey #- '{lines,6}') || jsonb_build_object('not_with', jsonb_build_array(survey->'lines'->'6'))
    where survey->'lines'->'6' is not null;
update ask set answer = (answer #- '{lines,6}') || jsonb_build_object('not_with', jsonb_build_array(answer->'lines'->'6'))
    where kind = 'survey' and answer->'lines'->'6' is not null;
