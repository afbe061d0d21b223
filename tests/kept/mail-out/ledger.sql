BEGIN TRANSACTION;
CREATE TABLE batch (
  number INTEGER PRIMARY KEY, letters INTEGER NOT NULL, in_full INTEGER NOT NULL, pages INTEGER NOT NULL, people TEXT NOT NULL,
  erased INTEGER NOT NULL DEFAULT 0);
INSERT INTO "batch" VALUES(1,5,0,22,'a337f941b2b16345eb0885db14325d17bc3bf98853ff6a7facd8d46995090671',0);
CREATE TABLE file (
  name TEXT PRIMARY KEY, batch INTEGER, size INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "file" VALUES('letters-0001.csv',1,133,'6399c81872eb5f282fdf119c57f637ce0c70785bdd3f12ffafa6c23017f4d860');
INSERT INTO "file" VALUES('letters-0001.pdf',1,209450,'9b28e459cbcae8cf6143e1c5aad3b6c49b3e08853dfad832c80c15e2637b139b');
CREATE TABLE letter (
  reference TEXT PRIMARY KEY, batch INTEGER NOT NULL, file TEXT NOT NULL, page_from INTEGER, page_to INTEGER) WITHOUT ROWID;
INSERT INTO "letter" VALUES('K-0001',1,'letters-0001.pdf',1,4);
INSERT INTO "letter" VALUES('K-0002',1,'letters-0001.pdf',5,8);
INSERT INTO "letter" VALUES('K-0003',1,'letters-0001.pdf',9,14);
INSERT INTO "letter" VALUES('K-0004',1,'letters-0001.pdf',15,18);
INSERT INTO "letter" VALUES('K-0006',1,'letters-0001.pdf',19,22);
CREATE TABLE run (fact TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "run" VALUES('choice of --specimen','False');
INSERT INTO "run" VALUES('choice of whom a no counts for','person');
INSERT INTO "run" VALUES('day to reply by','2027-04-14');
INSERT INTO "run" VALUES('finished','yes');
INSERT INTO "run" VALUES('form','print');
INSERT INTO "run" VALUES('letter','dc31adb77874ec07121edc1301a032a51cb8535c6651788565f3b2635c3bc0c6');
INSERT INTO "run" VALUES('letter’s id','consent');
INSERT INTO "run" VALUES('list','f8fdf1b12ff4aa7a38ad8f1c074828307b3b910c6c0bf0f3355a75a418a4c4c0');
INSERT INTO "run" VALUES('number of letters to a file','10000');
INSERT INTO "run" VALUES('partnership','Northmoor Families Together');
INSERT INTO "run" VALUES('posting day','2027-03-15');
INSERT INTO "run" VALUES('question','["consent", "12 months", [["health-details", 1, true, ["health-details"], []], ["support-plan", 2, true, [], ["support-plan"]]]]');
INSERT INTO "run" VALUES('suppression list','none');
INSERT INTO "run" VALUES('version of govkit or WeasyPrint','0.1.0, 70.0');
CREATE TABLE unmade (line INTEGER PRIMARY KEY, batch INTEGER NOT NULL, reference TEXT NOT NULL, why TEXT NOT NULL);
COMMIT;
